/** How what is invented says so: wherever a person can meet it, so that nobody takes it for data. */
export const SAMPLE = "Sample of the workbench: no publisher stands behind this figure.";
export const SAMPLE_WORK = "Sample of the workbench: no publisher stands behind this work";

/** Who seems to publish it. */
export const SAMPLE_PUBLISHER = "Orebook workbench";
export const SAMPLE_LICENCE = { name: "Invented, without rights" };
