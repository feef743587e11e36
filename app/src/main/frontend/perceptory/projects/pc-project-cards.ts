import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { arrived, askAgain } from '../samples/patient-image.js';
import { icons } from '../shared/icons.js';
import { kindSign } from '../shared/kinds.js';
import { tokens } from '../shared/tokens.js';
import { texts } from '../shared/texts.js';
import { itemAfter, placeOf } from './card-menu.js';
import { projectCardsStyles } from './project-cards-styles.js';
import type { CardAction, ProjectCard } from './project.js';

const drawings = {
  rename: icons.pencil,
  duplicate: icons.copy,
  download: icons.download,
  delete: icons.trash,
};

/** The height of an item, and of the menu's rim, in CSS pixels: wanted before the menu shows. */
const itemHeight = 40;
const rim = 12;

/**
 * Projects as cards, with one menu for all of them. The page gives them by `show`, and only what is new by `showMore`.
 *
 * @fires project-action with { id, action } when something is to be done to a project
 */
@customElement('pc-project-cards')
export class PcProjectCards extends LitElement {
  /** What the menu offers, in its order. */
  @property({ type: Array }) actions: CardAction[] = [];
  @state() private projects: ProjectCard[] = [];
  /** Whose menu is open. */
  @state() private opened: ProjectCard | null = null;
  @query('.menu') private menu!: HTMLElement;

  /** Whose menu was opened last: it closes before what was chosen in it happens. */
  private asked: ProjectCard | null = null;
  private opener: HTMLElement | null = null;

  static styles = [tokens, projectCardsStyles];

  /** Shows these and no others. */
  show(projects: ProjectCard[]): void {
    this.projects = projects;
  }

  /** Shows these too, and goes on with the first of them. */
  async showMore(projects: ProjectCard[]): Promise<void> {
    const first = this.projects.length;
    this.projects = [...this.projects, ...projects];
    await this.updateComplete;
    this.focusCard(first);
  }

  /** Takes one away and goes on with the one that has its place now. */
  async leaveOut(id: string): Promise<void> {
    const at = this.projects.findIndex((project) => project.id === id);
    this.projects = this.projects.filter((project) => project.id !== id);
    await this.updateComplete;
    this.focusCard(Math.min(at, this.projects.length - 1));
  }

  /** Goes back to the button whose menu was used last. */
  async returnFocus(): Promise<void> {
    // A card that changes its place lets the focus go.
    await this.updateComplete;
    this.opener?.focus();
  }

  private focusCard(at: number): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.title')[at]?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.placeMenu);
  }

  protected override render() {
    return html`
      <ul class="projects" role="list">
        ${repeat(
          this.projects,
          (project) => project.id,
          (project) => this.card(project),
        )}
      </ul>
      <ul
        class="menu"
        id="menu"
        popover
        role="menu"
        aria-label=${texts.projects.more(this.asked?.name ?? '')}
        @beforetoggle=${this.toggling}
        @toggle=${this.toggled}
        @keydown=${this.keyed}
      >
        ${this.actions.map((action, at) => this.entry(action, at === 0))}
      </ul>
    `;
  }

  private entry({ id, name }: CardAction, first: boolean) {
    return html`<li role="none">
      <button
        role="menuitem"
        class=${id === 'delete' ? 'danger' : ''}
        ?autofocus=${first}
        popovertarget="menu"
        popovertargetaction="hide"
        @click=${() => this.chosen(id)}
      >
        ${drawings[id]} ${name}
      </button>
    </li>`;
  }

  private card(project: ProjectCard) {
    const { id, name, modality, facts, accuracy, covers } = project;
    return html`<li class="project-card">
      <div class="cover of-${covers.length}">
        ${covers.map((sample) => html`<img src="api/v1/samples/${sample}/image" alt="" loading="lazy" @error=${askAgain} @load=${arrived} />`)}
        <span class="sign">${kindSign(modality)}</span>
        ${accuracy ? html`<span class="accuracy">${accuracy}</span>` : ''}
      </div>
      <div class="about">
        <div class="words">
          <a class="title" href="projects/${id}" title=${name}>${name}</a>
          <span class="soft small-text">${facts}</span>
        </div>
        <button
          class="more"
          popovertarget="menu"
          aria-haspopup="menu"
          aria-expanded=${this.opened === project}
          aria-label=${texts.projects.more(name)}
          title=${texts.projects.more(name)}
          @click=${(event: Event) => this.ask(project, event.currentTarget as HTMLElement)}
        >
          ${icons.more}
        </button>
      </div>
    </li>`;
  }

  /** The browser opens or closes the menu right after. */
  private ask(project: ProjectCard, opener: HTMLElement): void {
    this.asked = project;
    this.opener = opener;
  }

  private toggling({ newState }: ToggleEvent): void {
    const opens = newState === 'open';
    this.opened = opens ? this.asked : null;
    if (opens) {
      this.placeMenu();
      addEventListener('scroll', this.placeMenu, { passive: true });
    } else {
      removeEventListener('scroll', this.placeMenu);
    }
  }

  /** Where its button is, also while the page scrolls. */
  private placeMenu = (): void => {
    if (!this.opener) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    Object.assign(
      this.menu.style,
      placeOf(this.opener.getBoundingClientRect(), this.items().length * itemHeight + rim, { width, height }),
    );
  };

  /** The browser gives the focus back itself, but not to a button inside a shadow. */
  private toggled({ newState }: ToggleEvent): void {
    const lost = document.activeElement === document.body || document.activeElement === this;
    if (newState === 'closed' && lost && !(this.renderRoot as ShadowRoot).activeElement) this.opener?.focus();
  }

  private items(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private keyed(event: KeyboardEvent): void {
    if (event.key === 'Tab') {
      this.menu.hidePopover();
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      this.menu.hidePopover();
      this.opener?.focus();
      return;
    }
    const items = this.items();
    const to = itemAfter(
      event.key,
      items.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement),
      items.length,
    );
    if (to === undefined) return;
    event.preventDefault();
    items[to].focus();
  }

  private chosen(action: CardAction['id']): void {
    if (!this.asked) return;
    this.dispatchEvent(new CustomEvent('project-action', { detail: { id: this.asked.id, action } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-project-cards': PcProjectCards;
  }
}
