/** Of the task pane, which runs scripts. */
export const PANE_POLICY: string;
/** Of the help pages. */
export const TEXT_POLICY: string;
/** Who may show the pages in a frame, which only a header can say. */
export const FRAME_ANCESTORS: string;
