/** One field over everything that the dataset and the functions hold. */
export function Search() {
  return <p>Search</p>;
}
