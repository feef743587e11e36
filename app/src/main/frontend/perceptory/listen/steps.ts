/** Where a key takes a cursor in a recording, seconds; nothing where the key means nothing. Shift takes larger steps. */
export function stepped(cursor: number, key: string, shift: boolean, duration: number): number | undefined {
  const step = shift ? 2.5 : 0.25;
  const steps: Record<string, number> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -duration / 10,
    PageUp: duration / 10,
    Home: -Infinity,
    End: Infinity,
  };
  return key in steps ? Math.max(0, Math.min(duration, cursor + steps[key])) : undefined;
}
