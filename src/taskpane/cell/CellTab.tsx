export default function CellTab() {
  return <p>Cell</p>;
}
