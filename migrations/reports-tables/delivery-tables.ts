import { Table } from '../table';

const OWN_BOROUGH = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;
const OF_PROGRAMME = `borough_id is null and (select ctx.scope()) = 'programme'`;
const SYSTEM = `(select ctx.scope()) = 'system'`;
/** A run of the programme, so that nothing of it hangs on a borough's. */
const OF_ITS_RUN = 'run_id in (select r.id from runs r where r.borough_id is null)';

const RECIPIENTS: Table = {
  name: 'schedule_recipients',
  comment:
    'Who is told when a scheduled report is there: everybody who holds a role, or one person. Whether they may open it is asked again each time',
  definition: `
      id uuid primary key,
      schedule_id uuid not null references schedules (id),
      borough_id smallint,
      role text check (role in ('officer', 'approver', 'commissioner', 'analyst')),
      person_id uuid,
      unique (schedule_id, role),
      unique (schedule_id, person_id),
      check ((role is null) <> (person_id is null))`,
  columns: {
    id: 'Key of the recipient',
    schedule_id: 'The schedule',
    borough_id: 'The one borough the schedule is for; empty for a schedule of the programme',
    role: 'A role: whoever holds it when the report is there, in each borough or for the programme',
    person_id: 'Or one person',
  },
  access: [
    `create policy schedule_recipients_seen on schedule_recipients for select
       using (schedule_id in (select s.id from schedules s))`,
    `create policy schedule_recipients_set on schedule_recipients for insert to plp_web
       with check (((${OWN_BOROUGH}) or (${OF_PROGRAMME}))
         and exists (select from schedules s where s.id = schedule_id and s.borough_id is not distinct from schedule_recipients.borough_id))`,
    `create policy schedule_recipients_taken_off on schedule_recipients for delete to plp_web
       using ((${OWN_BOROUGH}) or (${OF_PROGRAMME}))`,
    `create policy schedule_recipients_loaded on schedule_recipients for insert to plp_job
       with check (borough_id is null and ${SYSTEM})`,
    'grant select, insert, delete on schedule_recipients to plp_web',
    'grant select, insert on schedule_recipients to plp_job',
  ],
};

const DELIVERIES: Table = {
  name: 'report_deliveries',
  comment:
    'What each recipient of a run was told, or why nothing: one row for each, so that nobody is told twice and none is passed over silently',
  definition: `
      id uuid primary key,
      borough_id smallint,
      run_id uuid not null references runs (id),
      person_id uuid,
      told_as text not null check (told_as in ('officer', 'approver', 'commissioner', 'analyst', 'named', 'asker')),
      outcome text not null check (outcome in ('ready', 'late', 'nothing', 'skipped', 'not entitled', 'nobody')),
      decided_at timestamptz not null,
      mail text check (mail in ('sent', 'failed', 'gave up', 'not wanted', 'no address', 'read here')),
      mail_problem text check (mail_problem in
        ('cannot connect', 'timed out', 'sign-in refused', 'address refused', 'mail refused', 'other')),
      mail_at timestamptz,
      constraint report_deliveries_of_borough foreign key (borough_id, run_id) references runs (borough_id, id),
      check ((person_id is null) = (outcome = 'nobody')),
      check (mail is null or outcome in ('ready', 'late', 'nothing'))`,
  columns: {
    id: 'Key of the delivery',
    borough_id: 'The borough of the run, by DfE number; empty for the programme',
    run_id: 'The run',
    person_id: 'The recipient; empty where nobody held the role',
    told_as:
      'By which role they are a recipient, as a named person, or because they asked for it to be sent to them',
    outcome:
      'Told that it is ready, that it is late, or that there is nothing to report; or not told: skipped, no longer entitled, or nobody holds the role',
    decided_at: 'When, by the clock of the service',
    mail: 'What became of the mail about it; empty while it waits. The link itself is in their messages',
    mail_problem: 'What kind of thing went wrong last with the mail',
    mail_at: 'When it was last known, by the clock of the database',
  },
  indexes: [
    'create unique index report_deliveries_once on report_deliveries (run_id, person_id) where person_id is not null',
    'create unique index report_deliveries_nobody on report_deliveries (run_id, told_as) where person_id is null',
    `create index report_deliveries_unsettled on report_deliveries (run_id)
       where (mail is null or mail in ('failed', 'gave up')) and outcome in ('ready', 'late', 'nothing')`,
  ],
  access: [
    `create policy report_deliveries_own_borough on report_deliveries using (${OWN_BOROUGH}) with check (${OWN_BOROUGH})`,
    `create policy report_deliveries_of_programme on report_deliveries using (${OF_PROGRAMME})
       with check (${OF_PROGRAMME} and ${OF_ITS_RUN})`,
    `create policy report_deliveries_seen_by_programme on report_deliveries for select to plp_web
       using ((select ctx.scope()) in ('programme', 'administration') and run_id in (select r.id from runs r))`,
    `create policy report_deliveries_mailed on report_deliveries for select to plp_job using (${SYSTEM})`,
    `create policy report_deliveries_settled on report_deliveries for update to plp_job
       using (${SYSTEM}) with check (${SYSTEM})`,
    'grant select, insert on report_deliveries to plp_web',
    'grant select, insert, update (told_as, outcome, decided_at, mail, mail_problem, mail_at) on report_deliveries to plp_job',
  ],
};

export const DELIVERY_TABLES: readonly Table[] = [RECIPIENTS, DELIVERIES];
