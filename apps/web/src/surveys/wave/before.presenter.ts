import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { WaveForBorough } from '@lib/surveys/returns/read-return';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { isOpen } from '../list/surveys.presenter';
import { daysLeft } from '../page-facts';
import { surveysPaths } from '../surveys.paths';

export interface BeforeModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly purpose: string;
  readonly sections: readonly string[];
  readonly days: readonly SummaryRow[];
  /** How much of it can be filled in: questions that have a source, of all. */
  readonly filledIn: string;
  readonly canStart: boolean;
  readonly cannot: string | null;
  readonly conflict: string | null;
  readonly paths: Readonly<Record<'start' | 'nil' | 'specification', string>>;
}

/** A wave before the borough starts: what is asked, why, until when, and how it can be answered. */
export const presentBefore = (
  found: WaveForBorough,
  today: Day,
  conflict: string | null = null,
): BeforeModel => {
  const { wave, days, compiled, inWave } = found;
  const expected = inWave.notExpectedBecause === null;
  return {
    title: `${wave.collectionTitle}, ${wave.title}`,
    back: { href: surveysPaths.list },
    caption: 'Survey',
    purpose: compiled.set.purpose,
    sections: compiled.set.sections.map((section) =>
      hasRows(section) ? `${section.title}, for each ${section.rows.one}` : section.title,
    ),
    days: [
      { label: 'About', value: aboutWords(found) },
      { label: 'Time', value: daysLeft(found, today) },
      { label: 'Last day to add a row', value: formatDay(days.lastNewRowOn) },
      { label: 'Last day to correct', value: formatDay(days.lastCorrectionOn) },
      ...(inWave.extendedBecause === null ? [] : [{ label: 'More time', value: inWave.extendedBecause }]),
      ...(inWave.takenBackBecause === null
        ? []
        : [{ label: 'More time taken back', value: inWave.takenBackBecause }]),
    ],
    filledIn: filledInWords(found),
    canStart: expected && isOpen(found),
    cannot: expected
      ? isOpen(found)
        ? null
        : 'This wave is closed, and your borough did not answer it.'
      : `No return is expected of your borough: ${inWave.notExpectedBecause}`,
    conflict,
    paths: {
      start: surveysPaths.start(wave.id),
      nil: surveysPaths.nil(wave.id),
      specification: surveysPaths.specification(wave.id),
    },
  };
};

const aboutWords = ({ wave }: WaveForBorough): string =>
  wave.periodFrom === null
    ? `${formatDay(wave.referenceDay)}, at 23:59`
    : `${formatDay(wave.periodFrom)} to ${formatDay(wave.referenceDay)}`;

const filledInWords = ({ compiled, wave }: WaveForBorough): string => {
  const typed = compiled.set.sections.flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind !== 'derived'),
  );
  const known = typed.filter(({ prefill }) => prefill !== undefined).length;
  const first = `The service can know ${known} of ${typed.length} questions: from your SSDA903 returns, the register of high-cost placements, the panel and the directory.`;
  return wave.previousWaveId === null
    ? first
    : `${first} Where it does not, what you answered last time is filled in.`;
};
