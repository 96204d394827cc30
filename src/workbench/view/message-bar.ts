import { element } from './dom';
import { TEXTS } from './texts';

/** What to do with changes that are not saved when another file is to be opened. */
export type UnsavedAnswer = 'save' | 'discard' | 'cancel';

/** Sentences below the ribbon, and a question that waits for an answer. */
export class MessageBar {
  readonly root: HTMLElement;
  readonly #message = element('div', { class: 'message', hidden: true });
  readonly #question = element('div', { class: 'message', hidden: true });
  #answer: (answer: UnsavedAnswer) => void = () => undefined;

  constructor() {
    this.root = element('div', { class: 'messages' }, this.#question, this.#message);
    this.#question.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#end('cancel');
    });
  }

  /** Shows a sentence until it is closed. */
  say(sentence: string): void {
    const close = button(TEXTS.close, () => {
      this.clear();
    });
    this.#message.replaceChildren(element('p', { role: 'alert' }, sentence), close);
    this.#message.hidden = false;
  }

  clear(): void {
    this.#message.hidden = true;
  }

  /** Asks whether another file is to be opened. A question that is still open is taken back. */
  askUnsaved(open: string, next: string): Promise<UnsavedAnswer> {
    this.#end('cancel');
    const focused = document.activeElement;
    const choices: readonly (readonly [UnsavedAnswer, string])[] = [
      ['save', TEXTS.saveAndOpen],
      ['discard', TEXTS.openWithoutSaving],
      ['cancel', TEXTS.cancel],
    ];
    const buttons = choices.map(([answer, label]) =>
      button(label, () => {
        this.#end(answer);
      }),
    );
    const sentence = element('p', { id: 'frage' }, TEXTS.unsavedQuestion(open, next));
    const box = element('div', { role: 'alertdialog', class: 'question', 'aria-labelledby': 'frage' });
    box.append(sentence, element('div', { class: 'question-buttons' }, ...buttons));
    this.#question.replaceChildren(box);
    this.#question.hidden = false;
    buttons[0]?.focus();
    return new Promise((resolve) => {
      this.#answer = (answer) => {
        this.#question.hidden = true;
        this.#question.replaceChildren();
        if (focused instanceof HTMLElement) focused.focus();
        resolve(answer);
      };
    });
  }

  #end(answer: UnsavedAnswer): void {
    const end = this.#answer;
    this.#answer = () => undefined;
    end(answer);
  }
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const created = element('button', { type: 'button', class: 'message-button' }, label);
  created.addEventListener('click', onClick);
  return created;
}
