/** A printed figure that the publisher's own figures do not add up to. */
export interface Disagreement {
  edition: string;
  mineral: string;
  measure: string;
  year: number;
  /** As published. */
  total: number;
  /** What the parts give: the countries of a world total, the parts of a consumption, the percentage of a reliance. */
  sum: number;
}
