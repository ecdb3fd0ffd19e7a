import { Table } from '../table';
import { CASE, OF_A_CASE, OF_A_CASE_COLUMNS } from './of-a-case';
import { ITS_BOROUGH, ITS_PANEL, shared, theBoroughsAndThePanels } from './who-sees';

const LIVE = 'live_from <= now() and revoked_at is null and expires_at > now()';

const NOT_CONFLICTED = `not exists (select from conflict_declarations d
   where d.series_id = case_shares.series_id and d.case_id = case_shares.case_id
     and d.person_id = (select ctx.person()) and d.conflicted and d.withdrawn_at is null)`;

/** The case, what of it is shared, and what becomes of it. */
export const CASE_TABLES: readonly Table[] = [
  {
    name: 'cases',
    comment: 'A case a borough brings to a panel; its status is the referral’s (product.md 3.0)',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      reference text not null,
      series_id uuid not null references panel_series (id),
      child_id uuid not null,
      service_reference text not null,
      ask text not null,
      urgency text not null check (urgency in ('standard', 'short notice', 'emergency')),
      needed_by date,
      status text not null check (status in ('draft', 'submitted', 'in review', 'waiting for information',
        'ready to list', 'listed', 'decided', 'closed', 'rejected', 'withdrawn', 'expired')),
      status_since timestamptz not null,
      submitted_at timestamptz,
      due_on date,
      closed_because text,
      closed_note text check (length(closed_note) between 1 and 1000),
      deferrals smallint not null default 0,
      emergency_reason text,
      emergency_approver_name text,
      emergency_approver_role text,
      emergency_approved_at timestamptz,
      owner_id uuid not null,
      owner_name text not null,
      reviewer_id uuid,
      reviewer_name text,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      foreign key (borough_id, child_id) references children (borough_id, id),
      constraint cases_reference unique (reference),
      constraint cases_of_panel unique (borough_id, id, series_id),
      constraint cases_emergency check ((emergency_approved_at is null) = (emergency_reason is null)
        and (emergency_approved_at is null) = (emergency_approver_name is null)),
      constraint cases_submitted check (submitted_at is not null or status in ('draft', 'withdrawn', 'expired'))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the case',
      reference: 'What people say, for example PLP-2026-0143',
      series_id: 'The panel it is before',
      child_id: 'The child',
      service_reference: 'The child as everyone else says, for example C-7KQ4M2',
      ask: 'What is asked of the panel, a code of libs/panel',
      urgency: 'How soon it has to be heard',
      needed_by: 'The day a placement is needed by',
      status: 'Where it stands',
      status_since: 'Since when',
      submitted_at: 'When it was last submitted; empty for a draft',
      due_on: 'The working day by which the present stage is due',
      closed_because: 'Why it was closed, rejected or withdrawn, a code of libs/panel',
      closed_note: 'What the panel said to the borough when it rejected the case, and what to do instead',
      deferrals: 'How often the panel deferred it',
      emergency_reason: 'Why it could not wait for the cut-off; empty unless an emergency was approved',
      emergency_approver_name: 'Who approved that in the borough',
      emergency_approver_role: 'Their post',
      emergency_approved_at: 'When',
      owner_id: 'The officer who keeps it',
      owner_name: 'Their name',
      reviewer_id: 'The coordinator who looks at it',
      reviewer_name: 'Their name',
      version: 'Goes up with each change, so that two changes at once cannot overwrite one another',
    },
    indexes: [
      'create index cases_of_child on cases (borough_id, child_id)',
      'create index cases_by_status on cases (series_id, status)',
    ],
    access: [
      `create policy cases_own_borough on cases to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy cases_seen on cases for select to plp_web using (${shared('cases').replace('cases.case_id', 'cases.id')})`,
      `create policy cases_moved on cases for update to plp_web
         using (${shared('cases').replace('cases.case_id', 'cases.id')})
         with check (${shared('cases').replace('cases.case_id', 'cases.id')})`,
      'grant select, insert, update on cases to plp_web, plp_job',
    ],
  },
  {
    name: 'case_shares',
    comment:
      'What of a case a borough shares with a panel: a minimised copy, from a time, until a time, unless revoked. The panel reads this and never the referral',
    definition: `
      ${OF_A_CASE}
      referral_number smallint not null,
      content jsonb not null,
      shared_at timestamptz not null,
      live_from timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      revoked_because text,
      primary key (borough_id, id),
      ${CASE},
      check (expires_at > live_from)`,
    columns: {
      ...OF_A_CASE_COLUMNS,
      referral_number: 'Of which version of the referral',
      content: 'The copy, in the form of libs/panel: no address, no name, no reference of the borough’s own',
      shared_at: 'When it was made',
      live_from: 'From when the panel sees it',
      expires_at: 'Until when, unless it is revoked',
      revoked_at: 'When the borough took it back, or a newer copy took its place',
      revoked_because: 'Why: newer copy, withdrawn, revoked, closed or expired',
    },
    indexes: [
      'create unique index case_shares_live on case_shares (borough_id, case_id) where revoked_at is null',
      'create index case_shares_of_panel on case_shares (series_id, borough_id, case_id)',
    ],
    access: [
      `create policy case_shares_own_borough on case_shares to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy case_shares_panel on case_shares for select to plp_web
         using (${ITS_PANEL} and ${LIVE} and ${NOT_CONFLICTED})`,
      'grant select, insert, update on case_shares to plp_web, plp_job',
    ],
  },
  {
    name: 'information_requests',
    comment:
      'What the panel asked a borough before a case could be listed; the clock stands while one is open',
    definition: `
      ${OF_A_CASE}
      question text not null check (length(question) between 1 and 1000),
      section text,
      asked_at timestamptz not null,
      asked_by uuid not null,
      asked_by_name text not null,
      due_on date not null,
      answer text check (length(answer) <= 4000),
      answered_at timestamptz,
      answered_by uuid,
      answered_by_name text,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      ${CASE}`,
    columns: {
      ...OF_A_CASE_COLUMNS,
      question: 'What is asked',
      section: 'The section of the referral it is about',
      asked_at: 'When',
      asked_by: 'By whom',
      asked_by_name: 'Their name',
      due_on: 'The working day an answer is due',
      answer: 'The answer',
      answered_at: 'When it was answered; empty while it is open',
      answered_by: 'By whom',
      answered_by_name: 'Their name',
      version: 'Goes up with each change',
    },
    indexes: ['create index information_requests_of on information_requests (borough_id, case_id, asked_at)'],
    access: theBoroughsAndThePanels('information_requests'),
  },
  {
    name: 'case_events',
    comment: 'What happened to a case: every change of status, and every act, with actor and time',
    definition: `
      ${OF_A_CASE}
      kind text not null,
      from_status text,
      to_status text,
      at timestamptz not null,
      actor_id uuid,
      actor_name text not null,
      audience text not null check (audience in ('borough', 'panel', 'both')),
      particulars jsonb not null default '{}',
      primary key (borough_id, id),
      ${CASE}`,
    columns: {
      ...OF_A_CASE_COLUMNS,
      kind: 'What happened, from libs/panel',
      from_status: 'The status before, where it changed',
      to_status: 'The status after',
      at: 'When',
      actor_id: 'Who did it; empty for the service itself',
      actor_name: 'Their name',
      audience: 'Who is shown it',
      particulars: 'Coded facts; never text about a child',
    },
    indexes: ['create index case_events_of on case_events (borough_id, case_id, at)'],
    access: [
      `create policy case_events_own_borough on case_events for select to plp_web, plp_job
         using (${ITS_BOROUGH} and audience <> 'panel')`,
      `create policy case_events_by_borough on case_events for insert to plp_web, plp_job
         with check (${ITS_BOROUGH} and audience <> 'panel')`,
      `create policy case_events_shared on case_events for select to plp_web
         using (${shared('case_events')} and audience <> 'borough')`,
      `create policy case_events_by_panel on case_events for insert to plp_web
         with check (${shared('case_events')} and audience <> 'borough')`,
      'grant select, insert on case_events to plp_web, plp_job',
    ],
  },
];
