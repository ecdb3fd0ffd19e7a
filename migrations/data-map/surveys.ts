import { DataClass, TableEntry } from '@lib/database/data-map';

const classed = (classes: Partial<Record<DataClass, readonly string[]>>): TableEntry['columns'] =>
  Object.fromEntries(
    Object.entries(classes).flatMap(([of, columns]) =>
      columns.map((column) => [column, of as DataClass] as const),
    ),
  );

const OF_THE_PROGRAMME = {
  kind: 'reference',
  retention: 'While the service runs: what was asked in a wave stays known',
  audience: 'The programme, which writes it; every borough that is asked',
} as const;

const OF_A_BOROUGH = {
  kind: 'borough-owned',
  retention: '7 years after the wave is final or could last be corrected',
} as const;

/** What says of a wave how it went: nobody answered anything in it. */
const OF_A_BOROUGH_EMPTIED = {
  kind: 'borough-owned',
  retention:
    'While the service runs; words and names in it 7 years after the wave is final or could last be corrected',
} as const;

/** Surveys: what is asked, and what boroughs answer. */
export const SURVEYS_TABLES: readonly TableEntry[] = [
  {
    ...OF_THE_PROGRAMME,
    table: 'public.question_sets',
    purpose: 'Versions of question sets as documents; a published one never changes',
    columns: classed({
      'not personal': ['id', 'code', 'version', 'state', 'document', 'written_at', 'published_at'],
      staff: ['written_by', 'written_by_name', 'published_by_name'],
    }),
  },
  {
    ...OF_THE_PROGRAMME,
    table: 'public.collections',
    purpose: 'Surveys that are repeated, each in waves',
    columns: classed({
      'not personal': ['code', 'title', 'workstream', 'made_at'],
      staff: ['made_by_name'],
    }),
  },
  {
    ...OF_THE_PROGRAMME,
    table: 'public.waves',
    purpose: 'One round of a collection, on one published question set',
    columns: classed({
      'not personal': [
        'id',
        'collection',
        'title',
        'question_set_id',
        'previous_wave_id',
        'state',
        'period_from',
        'reference_day',
        'opens_on',
        'deadline_on',
        'last_new_row_on',
        'last_correction_on',
        'remind_days_before',
        'remind_every_days',
        'remind_most',
        'made_at',
        'opened_at',
        'final_at',
        'version',
      ],
      staff: ['made_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH_EMPTIED,
    table: 'public.wave_boroughs',
    purpose: 'Which boroughs a wave asks, and what was allowed to one of them',
    audience: 'The borough; the programme, which writes it',
    columns: classed({
      'not personal': [
        'wave_id',
        'borough_id',
        'pilots',
        'not_expected_because',
        'deadline_on',
        'last_correction_on',
        'extended_because',
        'extended_at',
        'taken_back_because',
        'taken_back_at',
        'answers_deleted_on',
        'version',
      ],
      staff: ['extended_by_name', 'taken_back_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.wave_reminders',
    purpose: 'Which borough was reminded of a wave, when and why',
    audience: 'The borough; the programme',
    columns: classed({
      'not personal': ['wave_id', 'borough_id', 'id', 'why', 'for_day', 'sent_at', 'people'],
      staff: ['sent_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH_EMPTIED,
    table: 'public.returns',
    purpose: 'What one borough answers in one wave: where it stands and how far it is; no answer is in it',
    audience: 'The borough; the programme, which sees where it stands and no answer',
    columns: classed({
      'not personal': [
        'borough_id',
        'id',
        'wave_id',
        'state',
        'pilot',
        'is_nil',
        'change',
        'tally',
        'opened_at',
        'ready_at',
        'ready_message',
        'sent_back_because',
        'submissions',
        'submitted_at',
        'correction_because',
        'last_change_at',
        'seconds_worked',
        'version',
      ],
      staff: ['opened_by_name', 'ready_by', 'ready_by_name', 'last_change_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_rows',
    purpose: 'A child, search or bed of a return',
    audience: 'Officers and approvers of the borough',
    columns: classed({
      'not personal': [
        'borough_id',
        'return_id',
        'id',
        'section',
        'position',
        'origin',
        'change',
        'removed_at',
        'removed_because',
      ],
      staff: ['removed_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_answers',
    purpose: 'An answer of a return, where it came from and who gave it',
    audience: 'Officers and approvers of the borough',
    columns: classed({
      'not personal': [
        'borough_id',
        'id',
        'return_id',
        'row_id',
        'question',
        'state',
        'source',
        'source_on',
        'manner',
        'change',
        'changed_at',
      ],
      staff: ['changed_by', 'changed_by_name'],
      'special category': ['value', 'prefilled'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_sections',
    purpose:
      'What is said of a section of a return as a whole: who sees to it, and that there is nothing to report',
    audience: 'Officers and approvers of the borough',
    columns: classed({
      'not personal': ['borough_id', 'return_id', 'section', 'due_on', 'assigned_at', 'none_signed_at'],
      staff: ['assigned_to', 'assigned_to_name', 'assigned_by_name', 'none_signed_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_explanations',
    purpose: 'Why something unusual is right: it follows its rule, row and answers through uploads and waves',
    audience: 'Officers and approvers of the borough',
    columns: classed({
      'not personal': ['borough_id', 'id', 'collection', 'key', 'rule', 'wave_id', 'given_at'],
      staff: ['given_by_name'],
      'special category': ['explanation'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_uploads',
    purpose: 'A return as a workbook that came back',
    audience: 'Officers and approvers of the borough',
    columns: classed({
      'not personal': [
        'borough_id',
        'id',
        'return_id',
        'state',
        'made_at_change',
        'counts',
        'uploaded_at',
        'applied_at',
        'undone_at',
        'discarded_at',
      ],
      staff: ['uploaded_by', 'uploaded_by_name', 'applied_by_name', 'undone_by_name'],
      'special category': ['content', 'done'],
    }),
  },
  {
    ...OF_A_BOROUGH_EMPTIED,
    table: 'public.return_versions',
    purpose: 'A return as it was submitted, each time it was',
    audience: 'The borough; the programme, which sees that it was submitted',
    columns: classed({
      'not personal': [
        'borough_id',
        'id',
        'return_id',
        'wave_id',
        'number',
        'reference',
        'because',
        'is_nil',
        'tally',
        'days_late',
        'submitted_at',
        'ready_at',
      ],
      staff: ['submitted_by', 'submitted_by_name', 'prepared_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_version_sections',
    purpose:
      'The answers of one section of a return as it was submitted, with its queries and their explanations',
    audience:
      'The borough; the programme where the borough agreed to placement surveys, and rows about children where it agreed to high-cost rows; how many searches are open, the release job',
    columns: classed({
      'not personal': ['borough_id', 'version_id', 'section', 'of_children'],
      child: ['open_searches'],
      'special category': ['content'],
    }),
  },
  {
    ...OF_A_BOROUGH_EMPTIED,
    table: 'public.return_reviews',
    purpose: 'What the programme decided about a version of a return, step by step',
    audience: 'The programme, which writes it; the borough',
    columns: classed({
      'not personal': ['borough_id', 'id', 'return_id', 'version_number', 'decision', 'note', 'decided_at'],
      staff: ['decided_by', 'decided_by_name'],
    }),
  },
  {
    ...OF_A_BOROUGH,
    table: 'public.return_comments',
    purpose: 'What a reviewer asks about an answer, and what the borough replies',
    audience: 'The programme where the borough agreed to placement surveys; the borough once they are sent',
    columns: classed({
      'not personal': [
        'borough_id',
        'id',
        'return_id',
        'version_number',
        'section',
        'question',
        'written_at',
        'sent_at',
        'replied_at',
      ],
      staff: ['written_by', 'written_by_name', 'replied_by_name'],
      'special category': ['comment', 'reply', 'row_key'],
    }),
  },
  {
    table: 'public.return_holds',
    kind: 'borough-owned',
    purpose: 'A survey return that must not be deleted yet',
    retention: 'As long as the receipt it names',
    audience: 'The borough’s data-protection leads, officers and approvers',
    columns: classed({
      'not personal': ['borough_id', 'id', 'reference', 'because', 'held_at', 'lift_asked_at', 'lifted_at'],
      staff: [
        'held_by',
        'held_by_name',
        'lift_asked_by',
        'lift_asked_by_name',
        'lifted_by',
        'lifted_by_name',
      ],
    }),
  },
];
