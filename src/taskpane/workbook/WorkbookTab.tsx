export default function WorkbookTab() {
  return <p>Workbook</p>;
}
