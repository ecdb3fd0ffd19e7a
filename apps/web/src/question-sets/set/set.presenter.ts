import { formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { OpenSet } from '@lib/surveys/question-sets/question-sets.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { collectionsPaths } from '../../collections/collections.paths';
import { questionSetsPaths } from '../question-sets.paths';
import { nameOfSet, standingOfSet } from '../set-words';
import { presentOutline } from './outline.presenter';

/** A version with everything that helps to decide whether it is right. */
export const presentSet = (opened: OpenSet, viewer: Viewer, form: FormModel): object => {
  const { id, set, state, collection } = opened;
  const mayWrite = viewer.permissions.has('write question sets');
  return {
    title: nameOfSet(opened),
    back: { href: questionSetsPaths.list },
    purpose: set.purpose,
    facts: factsOf(opened),
    paths: {
      ...{ publish: questionSetsPaths.publish(id), discard: questionSetsPaths.discard(id) },
      ...{ form: questionSetsPaths.form(id), specification: questionSetsPaths.specification(id) },
      ...{ document: questionSetsPaths.document(id), testRun: questionSetsPaths.testRun(id) },
    },
    isDraft: state === 'draft',
    problems: problemsTable(opened),
    held: heldTable(opened),
    before: opened.before && `version ${opened.before.version}`,
    changes: changesTable(opened),
    outline: presentOutline(set),
    canPublish: mayWrite && state === 'draft',
    namesCollection: collection === null,
    form,
  };
};

const factsOf = ({ code, set, collection, ...head }: OpenSet): SummaryRow[] => {
  const questions = set.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return [
    { label: 'Status', status: standingOfSet(head) },
    { label: 'Code', value: code },
    collection
      ? { label: 'Collection', value: collection.title, href: collectionsPaths.list }
      : { label: 'Collection', value: 'None yet: publishing it makes one' },
    {
      label: 'Size',
      value: `${set.sections.length} sections, ${questions} questions, ${set.rules.length} rules`,
    },
    { label: 'Written', value: `${formatMoment(head.writtenAt)}, by ${head.writtenByName}` },
    ...(head.publishedAt
      ? [{ label: 'Published', value: `${formatMoment(head.publishedAt)}, by ${head.publishedByName ?? ''}` }]
      : []),
  ];
};

const problemsTable = ({ problems }: OpenSet): DataTable | null =>
  problems.length === 0
    ? null
    : {
        caption: 'What keeps it from being published',
        columns: [{ text: 'Place in the document', width: 'one-third' }, { text: 'What is wrong' }],
        rows: problems.map(({ path, says }) => [path.join('.') || 'the document', says]),
      };

const heldTable = ({ heldAlready }: OpenSet): DataTable | null =>
  heldAlready.length === 0
    ? null
    : {
        caption: 'Asked though this service may hold it',
        columns: [
          { text: 'Question' },
          { text: 'What is held, and where' },
          { text: 'To have it filled in' },
        ],
        rows: heldAlready.map(({ label, question, gives, heldIn, takeIt }) => [
          { text: label, note: question },
          { text: gives, note: heldIn },
          takeIt,
        ]),
      };

const CHANGE_WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;
const WHAT_WORDS = { section: 'Section', question: 'Question', list: 'List', rule: 'Rule' } as const;

const changesTable = ({ changes }: OpenSet): DataTable | null =>
  changes.length === 0
    ? null
    : {
        caption: 'What is different',
        hideCaption: true,
        columns: [
          { text: 'What' },
          { text: 'Change' },
          { text: 'Words', width: 'one-third' },
          { text: 'What of it' },
        ],
        rows: changes.map(({ what, change, code, words, parts }) => [
          { text: WHAT_WORDS[what], note: code },
          CHANGE_WORDS[change],
          words,
          parts.length === 0 ? 'All of it' : parts.join(', '),
        ]),
      };
