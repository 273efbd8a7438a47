import type { presentRow } from '#src/consultations/queue/present-row.ts';

type Row = ReturnType<typeof presentRow>;
/** What the `queue-row` component takes for a table. */
export type Table = { caption: string; headings: string[]; selectable: boolean; rows: Row[] };

const entities: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;',
};
const escaped = (value: unknown) =>
  value ? String(value).replace(/[&"'<>\\]/g, (found) => entities[found]!) : '';

/** The same table as text put after text: what a template is held against. */
export function concatenated({ caption, headings, selectable, rows }: Table): string {
  let html = `<table class="queue" role="table"><caption class="govuk-visually-hidden">${escaped(caption)}</caption><thead role="rowgroup"><tr role="row">`;
  if (selectable) html += '<td class="queue__select" role="cell"></td>';
  html += '<th role="columnheader" scope="col">Consultation</th>';
  for (const heading of headings) html += `<th role="columnheader" scope="col">${escaped(heading)}</th>`;
  html += '</tr></thead><tbody role="rowgroup">';
  for (const row of rows) html += rowOf(row);
  return `${html}</tbody></table>`;
}

function rowOf({ id, href, title, reference, about, themes, unread, notes, select, cells }: Row): string {
  let html = `<tr class="queue-row${unread ? ' queue-row--unread' : ''}" id="${escaped(id)}" role="row">`;
  if (select) {
    html += `<td class="queue-row__select" role="cell"><input class="queue-row__tick" type="checkbox" name="${escaped(select.name)}" value="${escaped(select.value)}" aria-label="Select ${escaped(reference)}" form="${escaped(select.form)}"></td>`;
  }
  html += `<th class="queue-row__main" role="rowheader" scope="row"><a class="queue-row__link" href="${escaped(href)}"><bdi>${escaped(title)}</bdi></a><span class="queue-row__second">`;
  if (unread) html += `<strong class="new">${escaped(unread)}</strong> `;
  html += `<span class="reference">${escaped(reference)}</span> · <bdi>${escaped(about)}</bdi>`;
  if (themes) html += ` · ${escaped(themes)}`;
  html += '</span>';
  for (const { kind, label, text, by } of notes) {
    html += `<span class="queue-row__note queue-row__note--${escaped(kind)}"><strong>${escaped(label)}</strong>`;
    if (text) html += `: <bdi>${escaped(text)}</bdi>`;
    if (by) html += ` <span class="queue-row__by">(<bdi>${escaped(by)}</bdi>)</span>`;
    html += '</span>';
  }
  html += '</th>';
  for (const cell of cells) html += cellOf(cell);
  return `${html}</tr>`;
}

function cellOf({
  label,
  tag,
  first,
  date,
  isName,
  late,
  near,
  otherwise,
  second,
}: Row['cells'][number]): string {
  let html = `<td class="queue-row__cell${late ? ' queue-row__cell--late' : ''}" role="cell" data-label="${escaped(label)}">`;
  if (tag) {
    html += `<strong class="govuk-tag status-tag govuk-tag--${escaped(tag.colour)}">${escaped(tag.text)}</strong>`;
  } else if (first) {
    html += '<span class="queue-row__first">';
    if (late) html += '<strong class="due__late">Overdue</strong> ';
    else if (near) html += '<strong class="due__near">Due soon</strong> ';
    if (date) html += `<time datetime="${escaped(date)}">${escaped(first)}</time>`;
    else html += isName ? `<bdi>${escaped(first)}</bdi>` : escaped(first);
    html += '</span>';
  } else html += `<span class="none">${escaped(otherwise || 'No date set')}</span>`;
  if (second) html += `<span class="queue-row__second">${escaped(second)}</span>`;
  return `${html}</td>`;
}
