export default function HelpTab() {
  return <p>Help</p>;
}
