import { formatDay } from '@lib/kernel/london-format';
import { NOTE_KINDS, QualityNote } from '@lib/provision/statements/quality-note';
import { IMPOSED_BY, restrictionWords, SettingRestriction } from '@lib/provision/statements/restriction';
import { SettingSpecialism, SPECIALISMS } from '@lib/provision/statements/specialism';
import { DataTable } from '@lib/web-kit/tables/data-table';

/** What a setting is for and was for, as a table: the same wherever it stands. */
export const specialismsTable = (specialisms: readonly SettingSpecialism[]): DataTable => ({
  caption: 'What it is for',
  hideCaption: true,
  columns: [{ text: 'Specialism' }, { text: 'From' }, { text: 'Until' }, { text: 'Recorded by' }],
  rows: specialisms.map(({ code, from, to, recordedByName }) => [
    SPECIALISMS[code],
    formatDay(from),
    to === null ? 'Now' : `Before ${formatDay(to)}`,
    recordedByName,
  ]),
});

export const restrictionsTable = (restrictions: readonly SettingRestriction[]): DataTable => ({
  caption: 'What it may not do',
  hideCaption: true,
  columns: [{ text: 'Restriction' }, { text: 'Who says so' }, { text: 'From' }, { text: 'Until' }],
  rows: restrictions.map((one) => [
    { text: restrictionWords(one), note: one.note ?? undefined },
    IMPOSED_BY[one.imposedBy],
    formatDay(one.from),
    one.to === null ? 'No end known' : `Before ${formatDay(one.to)}`,
  ]),
});

export const notesTable = (notes: readonly QualityNote[]): DataTable => ({
  caption: 'Notes of quality',
  hideCaption: true,
  columns: [{ text: 'Day' }, { text: 'Note' }, { text: 'From' }, { text: 'Written by' }],
  rows: notes.map(({ on, text, kind, recordedByName }) => [
    formatDay(on),
    text,
    NOTE_KINDS[kind],
    recordedByName,
  ]),
});
