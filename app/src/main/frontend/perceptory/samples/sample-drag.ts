/** Pictures being dragged from one class's grid to another's. */
export interface DraggedSamples {
  project: string;
  label: string;
  ids: string[];
}

const type = 'application/x-perceptory-samples';

/** What a drag over a grid carries cannot be read before the drop, so the page remembers it. */
let current: DraggedSamples | null = null;

export function startDrag(transfer: DataTransfer, samples: DraggedSamples): void {
  current = samples;
  transfer.setData(type, JSON.stringify(samples));
  transfer.effectAllowed = 'move';
}

export function endDrag(): void {
  current = null;
}

/** The pictures dragged over a grid of this project that shows another class; null when there is nothing to take. */
export function draggedTo(project: string, label: string): DraggedSamples | null {
  return current?.project === project && current.label !== label ? current : null;
}
