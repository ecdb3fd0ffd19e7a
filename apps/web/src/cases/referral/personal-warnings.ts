import { PIECE_KINDS, personalPieces } from '@lib/panel/free-text/personal-pieces';
import { SectionView } from '@lib/panel/referrals/referral-view';

/** What in the free text of a section may say who or where somebody is, in sentences; for the officer to judge. */
export const personalWarnings = ({ of, answers }: SectionView): string[] =>
  of.questions
    .filter(({ kind, toPanel }) => kind.is === 'text' && toPanel)
    .flatMap(({ code, label }) =>
      personalPieces(String(answers[code] ?? '')).map(
        ({ kind, text }) => `“${text}” in “${label}” looks like ${PIECE_KINDS[kind]}`,
      ),
    );
