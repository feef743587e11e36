import type { Upload } from './upload.js';

/** Where an upload goes. Its id is in the address: sent twice, it is taken once. */
export function pathOf(project: string, { id, label, burst, name, recording }: Upload): string {
  const to = `api/v1/projects/${encodeURIComponent(project)}`;
  if (!recording) return `${to}/samples/${id}?${new URLSearchParams({ label, burst, name })}`;
  return `${to}/recordings/${id}?${new URLSearchParams({ label, name })}`;
}
