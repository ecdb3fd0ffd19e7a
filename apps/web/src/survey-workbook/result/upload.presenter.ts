import { formatMoment } from '@lib/kernel/london-format';
import { hindrances, UploadPlan } from '@lib/surveys/workbook/planned-upload';
import { UNDO_DAYS } from '@lib/surveys/retention/return-retention-rule';
import { UploadShown } from '@lib/surveys/workbook/return-uploads.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { pagingOf } from '@lib/web-kit/paging/paging';
import { surveyWorkbookPaths } from '../survey-workbook.paths';
import { countsWords, standingWords, whenWords } from '../upload-words';
import { changeLines } from './change-lines';
import { afterOf } from './after-tables';
import { changeTable, clashTable, countTable } from './plan-tables';
import { presentProblems } from './problems.presenter';

const CHANGES_A_PAGE = 100;

/** What a page of an upload shows beside the upload itself. */
export interface UploadAsked {
  readonly page: number;
  readonly form?: FormModel;
  /** Why it was not applied. */
  readonly refused?: string;
}

/** One upload: how it stands, and while it waits what it would do, what is wrong with it, and what the rules would say. */
export const presentUpload = (
  shown: UploadShown,
  { page, form = formOf(), refused }: UploadAsked,
): object => {
  const { upload, found, waits } = shown;
  const wave = found.wave.id;
  return {
    title: waits ? 'Check and confirm this workbook' : 'A workbook of this return',
    caption: `${found.wave.collectionTitle}, ${found.wave.title}`,
    back: { href: surveyWorkbookPaths.home(wave) },
    ...{ facts: factsOf(shown), canUndo: upload.state === 'applied' && upload.keepsUndo, form, refused },
    undoOver: upload.state === 'applied' && !upload.keepsUndo ? UNDO_DAYS : null,
    paths: {
      ...{
        file: surveyWorkbookPaths.uploadFile(wave, upload.id),
        apply: surveyWorkbookPaths.apply(wave, upload.id),
      },
      ...{
        discard: surveyWorkbookPaths.discard(wave, upload.id),
        undo: surveyWorkbookPaths.undo(wave, upload.id),
      },
      ...{ mend: surveyWorkbookPaths.mend(wave, upload.id), home: surveyWorkbookPaths.home(wave) },
    },
    plan: waits && presentPlan(shown, waits, page),
  };
};

const factsOf = ({ upload, waits }: UploadShown): SummaryRow[] => [
  { label: 'Uploaded', value: `${formatMoment(upload.uploadedAt)}, ${upload.uploadedByName}` },
  { label: 'Status', status: standingWords(upload) },
  { label: waits ? 'It waits' : 'Since', value: whenWords(upload) },
  ...(waits ? [] : [{ label: 'What it said', value: countsWords(upload.counts) }]),
];

const presentPlan = (
  { upload, found }: UploadShown,
  waits: NonNullable<UploadShown['waits']>,
  page: number,
): object => {
  const { plan, after, page: stands } = waits;
  const { set } = stands.compiled;
  const lines = changeLines(set, plan);
  const cleared = lines.filter(({ isCleared }) => isCleared);
  const kept = lines.filter(({ isCleared }) => !isCleared);
  const address = surveyWorkbookPaths.upload(found.wave.id, upload.id);
  const paging = pagingOf({ page, total: kept.length, perPage: CHANGES_A_PAGE, address });
  const changes = kept.slice(paging.offset, paging.offset + CHANGES_A_PAGE);
  const hindering = hindrances(plan.problems);
  return {
    ...{
      digest: plan.digest,
      paging,
      counts: countTable(plan, { kept: kept.length, cleared: cleared.length }),
    },
    changesNothing: changesNothing(plan) && hindering.length === 0,
    changes: changes.length === 0 ? null : changeTable(changes, 'Changes'),
    cleared:
      cleared.length === 0
        ? null
        : changeTable(cleared.slice(0, CHANGES_A_PAGE), 'Answers that would be cleared'),
    clearedCount: cleared.length,
    clashes: plan.clashes.length === 0 ? null : clashTable(set, plan),
    missing: missingChoices(plan),
    problems: presentProblems(plan.problems),
    after: afterOf(waits),
    canRemove: stands.head.state !== 'returned',
    findings: after.findings.length,
    canApply: hindering.length === 0 && (!changesNothing(plan) || plan.missing.length > 0),
  };
};

const changesNothing = ({ changes, clashes, confirms, rows }: UploadPlan): boolean =>
  changes.length + clashes.length + confirms.length === 0 && rows.every(({ kind }) => kind !== 'new');

const missingChoices = ({ missing }: UploadPlan): readonly { value: string; text: string }[] =>
  missing.map(({ row, label }) => ({ value: row.id, text: label }));
