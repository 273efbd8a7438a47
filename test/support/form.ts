import type { HTMLElement } from 'node-html-parser';
import type { Answer } from '#test/support/answer.ts';

export type Fields = Record<string, string | string[] | undefined>;

/** The form that `which` selects (a selector, or the end of its action), or the only one in the page's main part. */
export function findForm(page: Answer, which?: string): HTMLElement {
  const forms = page.document.querySelectorAll(which ? 'form' : 'main form');
  const found = which
    ? forms.filter((form) => form.matches(selectorOr(which)) || form.getAttribute('action')?.endsWith(which))
    : forms;
  if (found.length !== 1) page.fail(`has ${found.length} forms ${which ?? ''}, not one`);
  return found[0]!;
}

const selectorOr = (which: string) => (/^[.#[a-z]/.test(which) ? which : 'form:not(form)');

/** What the form would send as it stands, with `filled` in its place; throws for a field or choice it does not have. */
export function filledIn(page: Answer, form: HTMLElement, filled: Fields): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of asItStands(form)) if (!(name in filled)) sent.append(name, value);
  for (const [name, given] of Object.entries(filled)) {
    const controls = form.querySelectorAll(`[name="${name}"]`);
    if (!controls.length) page.fail(`has no field "${name}" in its form`);
    for (const value of [given ?? []].flat()) {
      if (!controls.some((control) => takes(control, value)))
        page.fail(`does not offer "${value}" for "${name}"`);
      sent.append(name, value);
    }
  }
  return sent;
}

function* asItStands(form: HTMLElement): Generator<[name: string, value: string]> {
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name');
    if (!name || control.hasAttribute('disabled')) continue;
    if (control.rawTagName === 'textarea') yield [name, control.text];
    else if (control.rawTagName === 'select') yield [name, selected(control)];
    else if (!isChoice(control)) yield [name, control.getAttribute('value') ?? ''];
    else if (control.hasAttribute('checked')) yield [name, control.getAttribute('value') ?? 'on'];
  }
}

const isChoice = (control: HTMLElement) => /^(radio|checkbox)$/.test(control.getAttribute('type') ?? '');
const valueOfOption = (option: HTMLElement) => option.getAttribute('value') ?? option.text.trim();

function selected(select: HTMLElement): string {
  const options = select.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen ? valueOfOption(chosen) : '';
}

function takes(control: HTMLElement, value: string): boolean {
  if (control.rawTagName === 'select')
    return control.querySelectorAll('option').some((one) => valueOfOption(one) === value);
  if (control.rawTagName === 'button' || isChoice(control)) return control.getAttribute('value') === value;
  return true;
}
