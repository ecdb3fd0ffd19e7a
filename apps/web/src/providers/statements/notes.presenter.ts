import { PIECE_KINDS, personalPieces } from '@lib/panel/free-text/personal-pieces';
import { formatDay } from '@lib/kernel/london-format';
import { Setting, settingTitle } from '@lib/provision/settings/setting';
import { NOTE_KINDS, QualityNote } from '@lib/provision/statements/quality-note';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { providersPaths, settingAct } from '../providers.paths';

/** What may say who somebody is, and is not the name of the setting or of its provider. */
const warningsOf = (setting: Setting, { text, on }: QualityNote): string[] => {
  const known = [setting.name, setting.providerName, ...setting.aliases].join(' ').toLowerCase();
  return personalPieces(text)
    .filter((piece) => !known.includes(piece.text.toLowerCase()))
    .map((piece) => `“${piece.text}” in the note of ${formatDay(on)} looks like ${PIECE_KINDS[piece.kind]}`);
};

/** The notes of a setting, with what in them may say who somebody is, and the form for another. */
export const presentNotes = (setting: Setting, form: FormModel): object => ({
  title: 'Notes of quality',
  about: settingTitle(setting),
  back: { href: providersPaths.setting(setting.id) },
  warnings: setting.notes.flatMap((note) => warningsOf(setting, note)),
  notes: setting.notes.map((note) => ({
    id: note.id,
    text: note.text,
    day: formatDay(note.on),
    kind: NOTE_KINDS[note.kind],
    by: note.recordedByName,
  })),
  kinds: Object.entries(NOTE_KINDS).map(([value, text]) => ({ value, text })),
  actions: { add: settingAct('notes', setting.id), withdraw: settingAct('withdrawNote', setting.id) },
  form,
});
