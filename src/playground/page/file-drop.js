/** Accepts files dropped anywhere on an area; shows the hint while files are dragged over it. */
export function acceptDrops({ area, hint, textOfHint, take }) {
  const holdsFiles = (event) => event.dataTransfer?.types.includes('Files');
  let depth = 0;
  const leave = () => {
    depth = 0;
    hint.hidden = true;
  };
  area.addEventListener('dragenter', (event) => {
    if (!holdsFiles(event)) return;
    depth += 1;
    hint.textContent = textOfHint();
    hint.hidden = false;
  });
  area.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  area.addEventListener('dragleave', () => {
    depth -= 1;
    if (depth <= 0) leave();
  });
  area.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    leave();
    take(event.dataTransfer.files);
  });
}
