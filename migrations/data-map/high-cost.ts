import { DataClass, TableEntry } from '@lib/database/data-map';

const RETENTION = '7 years after the placement ended, then only counts and costs by year are kept';
const ENTERED = ['entered_at', 'entered_by', 'entered_by_name'];
const WITHDRAWN = ['withdrawn_at', 'withdrawn_by_name'];

const ofBorough = (
  table: string,
  purpose: string,
  columns: Readonly<Partial<Record<DataClass, readonly string[]>>>,
): TableEntry => ({
  table: `public.${table}`,
  kind: 'borough-owned',
  purpose,
  retention: RETENTION,
  audience: 'Officers and approvers of the borough',
  columns: Object.fromEntries(
    Object.entries(columns).flatMap(([kind, names]) => names.map((name) => [name, kind as DataClass])),
  ),
});

export const HIGH_COST_TABLES: readonly TableEntry[] = [
  {
    table: 'public.hcli_definitions',
    kind: 'reference',
    purpose: 'What counts as a placement of high cost and low incidence, so that a figure of any year can be made again',
    retention: 'While the service runs',
    audience: 'Everyone signed in; added to by the programme',
    columns: Object.fromEntries<DataClass>([
      ...['version', 'valid_from', 'tiers', 'secure', 'unregistered', 'deprivation_of_liberty', 'solo_staff', 'panel_mark', 'because', 'made_at'].map(
        (name) => [name, 'not personal'] as const,
      ),
      ['made_by', 'staff'],
      ['made_by_name', 'staff'],
    ]),
  },
  ofBorough('register_entries', 'What a borough keeps of a placement besides what returns say', {
    'not personal': ['borough_id', 'id', 'version', 'begun_by_upload'],
    child: [
      'child_id', 'placement_id', 'case_reference', 'solo', 'staff_per_child', 'registration', 'procurement', 'expected_end_on',
      'contract_ends_on', 'review_due_on', 'needs_band',
    ],
    staff: [...ENTERED, 'owner_role'],
  }),
  ofBorough('cost_lines', 'What a placement costs, from when to when, and who is invoiced', {
    'not personal': ['borough_id', 'id', 'version', 'source'],
    child: ['entry_id', 'kind', 'payer', 'per', 'pence', 'starts_on', 'ends_on', 'recommendation_id'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
  ofBorough('funding_positions', 'Who contributes to what a placement costs, and how far that is agreed', {
    'not personal': ['borough_id', 'id', 'version', 'superseded_at'],
    child: ['entry_id', 'funder', 'status', 'weekly_pence', 'stated_on', 'evidence'],
    staff: ENTERED,
  }),
  ofBorough('liberty_orders', 'During which nights a child was deprived of liberty by order', {
    'not personal': ['borough_id', 'id', 'version'],
    'special category': ['child_id', 'starts_on', 'ends_on'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
  ofBorough('panel_marks', 'Why a panel says that a placement counts as one of high cost', {
    'not personal': ['borough_id', 'id', 'version'],
    child: ['entry_id', 'reason', 'case_reference', 'marked_on', 'recommendation_id'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
  ofBorough('outcome_reviews', 'What a placement achieves for the child, at set intervals', {
    'not personal': ['borough_id', 'id', 'version'],
    child: [
      'entry_id', 'step', 'due_on', 'held_on', 'stability', 'education', 'education_hours', 'missing_episodes', 'missing_nights',
      'absent_episodes', 'absent_nights', 'step_down', 'step_down_planned_on', 'family_time', 'rating_asked', 'rating',
      'support_delivered',
    ],
    'special category': ['ehcp', 'sdq'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
  ofBorough('placement_endings', 'How a placement ended and where the child went', {
    'not personal': ['borough_id', 'version'],
    child: ['entry_id', 'ended_on', 'planned', 'reason', 'notice_days', 'destination', 'step_down', 'rating'],
    staff: ENTERED,
  }),
  ofBorough('placement_extensions', 'Why a placement goes on after the day it was expected to end, and whose decision it was', {
    'not personal': ['borough_id', 'id', 'version'],
    child: ['entry_id', 'from_day', 'to_day', 'authorised_by', 'reason'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
  {
    ...ofBorough('uplift_requests', 'What more providers ask for, and what a borough agrees', {
      'not personal': [
        'borough_id', 'id', 'version', 'setting_id', 'asked_on', 'asked_percent', 'applies_from', 'reason', 'state', 'decided_on',
        'agreed_percent', 'evidence',
      ],
      staff: [...ENTERED, ...WITHDRAWN],
    }),
    retention: '7 years after it was decided',
  },
  ofBorough('entry_moves', 'What was recorded of a placement that is gone, put to another of the same child', {
    'not personal': ['borough_id', 'id'],
    child: ['entry_id', 'from_placement_id', 'to_placement_id'],
    staff: ['moved_at', 'moved_by', 'moved_by_name', 'put_back_at', 'put_back_by_name'],
  }),
  {
    table: 'public.register_readings',
    kind: 'borough-owned',
    purpose: 'Showing a borough who of the programme read which of its register rows under its agreement',
    retention: '6 years, as the audit',
    audience: 'Officers, approvers and the data-protection lead of the borough',
    columns: {
      borough_id: 'not personal',
      id: 'not personal',
      read_at: 'not personal',
      reader_id: 'staff',
      reader_name: 'staff',
      manner: 'not personal',
      agreement_id: 'not personal',
      child_ids: 'child',
    },
  },
  {
    ...ofBorough('block_contracts', 'Which places a borough pays for whether they are used or not', {
      'not personal': [
        'borough_id', 'id', 'setting_id', 'places', 'weekly_pence', 'starts_on', 'ends_on', 'version', 'entered_at', 'withdrawn_at',
      ],
      staff: ['entered_by', 'entered_by_name', 'withdrawn_by_name'],
    }),
    retention: '7 years after the contract ended',
  },
  {
    ...ofBorough('void_reasons', 'Why places that were paid for stood empty', {
      'not personal': ['borough_id', 'id', 'block_id', 'began_on', 'reason', 'entered_at', 'superseded_at'],
      staff: ['entered_by', 'entered_by_name'],
    }),
    retention: '7 years after the contract ended',
  },
  ofBorough('standard_answers', 'What the national placements standard asks of a placement, in codes', {
    'not personal': ['borough_id', 'id', 'version', 'issued_on'],
    child: ['entry_id', 'referral_on', 'placement_reference', 'outward_code'],
    'special category': ['answers'],
    staff: ENTERED,
  }),
  ofBorough('register_uploads', 'The register of a borough as a workbook that came back', {
    'not personal': [
      'borough_id', 'id', 'state', 'made_on', 'form_version', 'standard_issued_on', 'columns', 'notes', 'counts', 'uploaded_at',
      'applied_at', 'undone_at', 'discarded_at', 'discarded_because',
    ],
    staff: ['uploaded_by', 'uploaded_by_name', 'applied_by_name', 'undone_by_name'],
  }),
  {
    ...ofBorough('register_upload_rows', 'What a workbook says of a placement while it waits, and what applying it did', {
      'not personal': ['borough_id', 'upload_id', 'sheet', 'line'],
      'special category': ['cells', 'done'],
    }),
    retention: '7 days while it waits to be confirmed; of what was applied, as long as the register; 30 days after it was undone',
  },
]; // prettier-ignore
