/** A file that is dropped where nothing takes it would take the page away: browsers open it. Imported once, it no longer does. */
function stays(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

window.addEventListener('dragover', stays);
window.addEventListener('drop', stays);
