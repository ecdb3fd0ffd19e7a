import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { SetHead } from '@lib/surveys/question-sets/kept-set';
import { WavePage, WaveProposal } from '@lib/surveys/waves/waves.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { collectionsPaths } from '../../collections/collections.paths';
import { questionSetsPaths } from '../../question-sets/question-sets.paths';
import { standingWords } from '../wave-words';
import { waveSide } from '../wave-side';
import { wavesPaths } from '../waves.paths';

/** A wave that is to be made. */
export const presentNewWave = ({ collection, versions, from }: WaveProposal, form: FormModel): object => ({
  title: 'Make a wave',
  caption: collection.title,
  back: { href: collectionsPaths.list },
  action: wavesPaths.make,
  hidden: { collection: collection.code },
  after: from?.title ?? null,
  versions: versions.map(choiceOf),
  canChange: true,
  isFixed: false,
  button: 'Make the wave',
  form,
});

/** The settings of a wave, to be changed as far as they can be. */
export const presentSettings = (found: WavePage, viewer: Viewer, form: FormModel): object => {
  const { wave, versions } = found;
  const canChange = viewer.permissions.has('run waves') && wave.state !== 'final';
  return {
    title: 'Settings of the wave',
    caption: `${wave.collectionTitle}, ${wave.title}`,
    back: { href: collectionsPaths.list },
    action: wavesPaths.settings(wave.id),
    versions: versions.map(choiceOf),
    facts: factsOf(found, canChange),
    canChange,
    isFixed: wave.state === 'open',
    isPiloted: wave.state === 'pilot',
    fixed: wave.state === 'open' ? fixedOf(found) : [],
    button: 'Save the settings',
    side: waveSide(wave, viewer, 'settings'),
    form,
  };
};

const choiceOf = ({ id, version, publishedAt }: SetHead): Choice => ({
  value: id,
  text: `Version ${version}${publishedAt ? `, published ${formatMoment(publishedAt)}` : ''}`,
});

const factsOf = ({ wave, standing, previousTitle }: WavePage, canChange: boolean): SummaryRow[] => [
  { label: 'Status', status: standingWords(standing) },
  ...(canChange && wave.state !== 'open' ? [] : setRow(wave)),
  { label: 'Held against', value: previousTitle ?? 'No wave before it' },
  { label: 'Made', value: `${formatMoment(wave.madeAt)}, by ${wave.madeByName}` },
  ...(wave.openedAt ? [{ label: 'Opened', value: formatMoment(wave.openedAt) }] : []),
  ...(wave.finalAt ? [{ label: 'Made final', value: formatMoment(wave.finalAt) }] : []),
  ...(canChange ? [] : daysOf(wave)),
];

const setRow = ({
  questionSetId,
  setVersion,
  periodFrom,
  referenceDay,
  opensOn,
}: WavePage['wave']): SummaryRow[] => [
  { label: 'Question set', value: `Version ${setVersion}`, href: questionSetsPaths.set(questionSetId) },
  { label: 'Period from', value: periodFrom === null ? 'None: it is about one day' : formatDay(periodFrom) },
  { label: 'Reference day', value: formatDay(referenceDay) },
  { label: 'Opens on', value: formatDay(opensOn) },
];

const daysOf = ({ deadlineOn, lastNewRowOn, lastCorrectionOn, ...wave }: WavePage['wave']): SummaryRow[] => [
  { label: 'Deadline', value: formatDay(deadlineOn) },
  { label: 'Last day for new rows', value: formatDay(lastNewRowOn) },
  { label: 'Last day for corrections', value: formatDay(lastCorrectionOn) },
  { label: 'Reminders', value: remindersOf(wave) },
];

const remindersOf = ({
  remindDaysBefore,
  remindEveryDays,
  remindMost,
}: Pick<WavePage['wave'], 'remindDaysBefore' | 'remindEveryDays' | 'remindMost'>): string => {
  const before =
    remindDaysBefore.length === 0
      ? 'None before the deadline'
      : `${remindDaysBefore.join(', ')} days before the deadline`;
  return `${before}; after it every ${remindEveryDays} days, ${remindMost} at most`;
};

/** What an open wave keeps is sent along, so that the form is whole. */
const fixedOf = ({ wave }: WavePage): { name: string; value: string }[] => [
  { name: 'questionSetId', value: wave.questionSetId },
  { name: 'periodFrom', value: wave.periodFrom ?? '' },
  { name: 'referenceDay', value: wave.referenceDay },
  { name: 'opensOn', value: wave.opensOn },
];
