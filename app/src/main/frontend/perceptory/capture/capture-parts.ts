import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../shared/icons.js';
import type { CaptureSession } from './capture-session.js';

/** The words of one kind of device. */
export interface CaptureTexts<Trouble extends string> {
  starting: string;
  device: string;
  unnamed: (n: number) => string;
  trouble: Record<Trouble, { title: string; detail: string }>;
  retry: string;
  resume: string;
}

/** Stands where the picture or the level would be: what goes on, or what is wrong and the way out. */
export function said<T extends string>(
  session: CaptureSession<T>,
  t: CaptureTexts<CaptureSession<T>['trouble']>,
): TemplateResult | typeof nothing {
  if (session.state === 'starting') return html`<div class="said soft" role="status">${t.starting}</div>`;
  if (session.state !== 'trouble') return nothing;
  const { title, detail } = t.trouble[session.trouble];
  return html`<div class="said" role="alert">
    <strong>${title}</strong><span class="soft">${detail}</span>
    ${
      session.hopeful
        ? html`<button class="button" @click=${() => session.start()}>
            ${icons.retry} ${session.trouble === 'paused' ? t.resume : t.retry}
          </button>`
        : nothing
    }
  </div>`;
}

/** The list of devices, where there is a choice. */
export function deviceChoice<T extends string>(
  session: CaptureSession<T>,
  t: CaptureTexts<CaptureSession<T>['trouble']>,
): TemplateResult | typeof nothing {
  const { devices, deviceId, state } = session;
  const useful = state === 'on' || (state === 'trouble' && session.hopeful);
  if (!useful || devices.length < 2) return nothing;
  return html`<select
    aria-label=${t.device}
    @change=${(e: Event) => session.choose((e.target as HTMLSelectElement).value)}
  >
    ${devices.map((d, i) => html`<option value=${d.deviceId} ?selected=${d.deviceId === deviceId}>${d.label || t.unnamed(i + 1)}</option>`)}
  </select>`;
}

export const captureParts = css`
  .said {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    max-width: 19rem;
    padding: var(--said-top, 1rem) 1rem 1rem;
    text-align: center;
  }
  .said strong {
    font-size: 1rem;
  }
  select {
    width: 100%;
    min-height: 2.25rem;
    margin-top: 0.5rem;
    padding: 0.15rem 0.6rem;
    border: 1px solid var(--control-border);
    border-radius: var(--radius-small);
    background: var(--raised);
    text-overflow: ellipsis;
  }
`;
