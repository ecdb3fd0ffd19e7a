import { PIECE_KINDS, personalPieces } from '@lib/panel/free-text/personal-pieces';

/** What in the notes may say who or where somebody is, in sentences; for the officer to judge. */
export const noteWarnings = (
  notes: readonly { readonly about: string; readonly note: string | null }[],
): string[] =>
  notes.flatMap(({ about, note }) =>
    personalPieces(note ?? '').map(
      ({ kind, text }) => `“${text}” in the note on ${about} looks like ${PIECE_KINDS[kind]}`,
    ),
  );
