import { html, nothing } from 'lit';
import { arrived, askAgain } from './patient-image.js';
import type { SampleVoice } from './sample-voice.js';
import type { Selection } from './selection.js';
import { imageAddress, type Sample } from '../shared/api.js';
import { icons } from '../shared/icons.js';
import type { Modality } from '../shared/modality.js';
import { texts } from '../shared/texts.js';

/** The list that a tile is in, and hears from it. */
export interface TileList {
  readonly modality: Modality;
  readonly samples: readonly Sample[];
  readonly selection: Selection;
  readonly readonly: boolean;
  readonly voice: SampleVoice;
  clicked(event: PointerEvent, id: string): void;
  tell(type: string, detail: unknown): void;
}

/** One sample of a list. @param index of it among all */
export function sampleTile(list: TileList, sample: Sample, index: number) {
  const t = texts.grid[list.modality];
  const alike = sample.duplicateOf != null;
  return html`<div
    id="tile-${sample.id}"
    class="tile ${sample.id === list.selection.active ? 'active' : ''}"
    role="option"
    aria-selected=${list.selection.selected.has(sample.id)}
    aria-setsize=${list.samples.length}
    aria-posinset=${index + 1}
    aria-label=${t.one(index + 1, list.samples.length, sample)}
    draggable=${!list.readonly}
    @click=${(e: PointerEvent) => list.clicked(e, sample.id)}
    @dblclick=${() => list.tell('sample-asked', sample.id)}
    @dragstart=${(event: DragEvent) => list.tell('tiles-dragged', { event, id: sample.id })}
  >
    <img
      src=${imageAddress(sample.id)}
      alt=""
      loading="lazy"
      decoding="async"
      draggable="false"
      @error=${askAgain}
      @load=${arrived}
    />
    <span class="tick">${icons.check}</span>
    ${list.modality === 'audio' ? playButton(list.voice, sample.id) : nothing}
    ${sample.heldOut ? html`<span class="badge held-out" title=${t.heldOut}>${icons.heldOut}</span>` : nothing}
    ${alike ? html`<span class="badge" title=${t.alike}>${icons.alike}</span>` : nothing}
  </div>`;
}

/** For pointers; by keyboard it is P, as the list's description says. */
function playButton(voice: SampleVoice, id: string) {
  const plays = voice.playing === id;
  const hear = (event: Event) => {
    event.stopPropagation();
    voice.toggle(id);
  };
  return html`<span
    class="play ${plays ? 'on' : ''}"
    aria-hidden="true"
    title=${plays ? texts.grid.audio.stop : texts.grid.audio.play}
    @click=${hear}
    @dblclick=${(event: Event) => event.stopPropagation()}
    >${plays ? icons.pause : icons.play}</span
  >`;
}
