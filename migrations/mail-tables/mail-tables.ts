import { Table } from '../table';

const SYSTEM = `(select ctx.scope()) = 'system'`;

/** What the viewer acts as now, as `Hat.key` of libs/access writes it: a message shows under the hat it was written for. */
const HAT = `(select ctx.scope()) || coalesce(':' || (select ctx.borough()), '')`;
const OWN = `person_id = (select ctx.person()) and hat = ${HAT}`;

/** A borough tells its own people and those of the programme; the programme and the service tell anybody. */
const MAY_TELL = `(
  (select ctx.scope()) in ('programme', 'administration', 'system')
  or ((select ctx.scope()) in ('borough', 'protection')
      and (hat in ('programme', 'administration') or split_part(hat, ':', 2) = (select ctx.borough())::text)))`;

const OUTBOX: Table = {
  name: 'outbox',
  comment:
    'Mails that say that there is a message: to whom, and whether they were delivered. No words of a message',
  definition: `
      id uuid primary key,
      person_id uuid not null,
      address text not null check (length(address) between 3 and 254),
      messages smallint not null check (messages > 0),
      state text not null check (state in ('waiting', 'failed', 'sent', 'gave up')),
      attempts smallint not null default 0,
      made_at timestamptz not null,
      first_tried_at timestamptz,
      next_try_at timestamptz not null default now(),
      leased_until timestamptz,
      sent_at timestamptz,
      problem text check (problem in
        ('cannot connect', 'timed out', 'sign-in refused', 'address refused', 'mail refused', 'other')),
      check ((state = 'sent') = (sent_at is not null))`,
  columns: {
    id: 'Key of the mail; the stable part of its Message-ID, however often it is sent',
    person_id: 'To whom',
    address: 'The address it goes to, as it was when the mail was made',
    messages: 'How many messages it speaks of',
    state: 'waiting; failed and to be tried again; sent; or given up after a day',
    attempts: 'How often it was tried',
    made_at: 'When it was made, by the clock of the service',
    first_tried_at: 'When it was first tried; the day after which it is given up begins here',
    next_try_at: 'Not before then, by the clock of the database',
    leased_until: 'Until when the worker that sends it has it for itself',
    sent_at: 'When the mail server took it',
    problem: 'What kind of thing went wrong last; never what the server said, which may quote an address',
  },
  indexes: [
    `create index outbox_open on outbox (next_try_at) where state in ('waiting', 'failed')`,
    'create index outbox_made on outbox (made_at desc)',
  ],
  access: [
    `create policy outbox_kept on outbox to plp_job using (${SYSTEM}) with check (${SYSTEM})`,
    `create policy outbox_seen on outbox for select to plp_web using ((select ctx.scope()) = 'administration')`,
    `create policy outbox_sent_again on outbox for update to plp_web
       using ((select ctx.scope()) = 'administration') with check ((select ctx.scope()) = 'administration')`,
    'grant select, insert, update, delete on outbox to plp_job',
    'grant select, update (state, next_try_at, first_tried_at) on outbox to plp_web',
  ],
};

const MESSAGES: Table = {
  name: 'messages',
  comment: 'One thing that one person is told: a code and what it is about, never words about a child',
  definition: `
      id uuid primary key,
      person_id uuid not null,
      hat text not null check (hat ~ '^((borough|protection):[0-9]{3}|programme|administration)$'),
      kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
      about uuid not null,
      opens uuid not null,
      reference text check (reference ~ '^(PLP-[0-9]{4}-[0-9]{4,6}|[a-z0-9]+(-[a-z0-9]+)*)$' and length(reference) <= 40),
      for_action boolean not null,
      mandatory boolean not null,
      due_on date,
      posted_at timestamptz not null,
      read_at timestamptz,
      done_at timestamptz,
      mailed_at timestamptz,
      outbox_id uuid references outbox (id) on delete set null,
      reminded smallint not null default 0 check (reminded between 0 and 2),
      unique (person_id, hat, kind, about)`,
  columns: {
    id: 'Key of the message',
    person_id: 'Who is told',
    hat: 'As what they are told: for a borough, as its data-protection lead, for the programme, as administrator',
    kind: 'What it says, by its code in libs/mail',
    about: 'Key of what happened: told once to each, however often it is written',
    opens: 'Key of what its link opens: the same, or what that is part of',
    reference: 'What people call it: the reference of a case, the code of a report, or a day',
    for_action: 'Whether something is asked of them, or it is for information',
    mandatory: 'Whether it is mailed at once whatever they chose',
    due_on: 'By when, where there is a day',
    posted_at: 'When it was written, by the clock of the service',
    read_at: 'When they opened it',
    done_at: 'When it was dealt with: by them, or by what followed',
    mailed_at: 'When it was put into a mail, or it was clear that no mail is wanted',
    outbox_id: 'The last mail that spoke of it',
    reminded: 'Whether a mail has said that it is due (1), or overdue (2)',
  },
  indexes: [
    'create index messages_open on messages (person_id, hat) where done_at is null',
    'create index messages_opens on messages (opens) where done_at is null',
    'create index messages_unmailed on messages (posted_at) where mailed_at is null',
    'create index messages_outbox on messages (outbox_id)',
  ],
  access: [
    `create policy messages_own on messages for select to plp_web using (${OWN})`,
    `create policy messages_marked on messages for update to plp_web using (${OWN}) with check (${OWN})`,
    `create policy messages_told on messages for insert to plp_web, plp_job
       with check (${MAY_TELL} and read_at is null and done_at is null and mailed_at is null)`,
    `create policy messages_mailed on messages for select to plp_job using (${SYSTEM})`,
    `create policy messages_settled on messages for update to plp_job using (${SYSTEM}) with check (${SYSTEM})`,
    `create policy messages_removed on messages for delete to plp_job using (${SYSTEM})`,
    'grant select, insert, update (read_at, done_at) on messages to plp_web',
    'grant select, insert, update (mailed_at, outbox_id, reminded), delete on messages to plp_job',
  ],
};

const PREFERENCES: Table = {
  name: 'mail_preferences',
  comment: 'How often somebody wants to be told by mail; without a row, at once',
  definition: `
      person_id uuid primary key,
      mails text not null check (mails in ('at once', 'daily', 'off')),
      changed_at timestamptz not null`,
  columns: {
    person_id: 'Whose choice it is, as whatever they act',
    mails: 'At once, once a day, or not at all; what is mandatory comes at once all the same',
    changed_at: 'When they chose, by the clock of the service',
  },
  access: [
    `create policy mail_preferences_own on mail_preferences to plp_web
       using (person_id = (select ctx.person())) with check (person_id = (select ctx.person()))`,
    `create policy mail_preferences_read on mail_preferences for select to plp_job using (${SYSTEM})`,
    'grant select, insert, update (mails, changed_at) on mail_preferences to plp_web',
    'grant select on mail_preferences to plp_job',
  ],
};

export const MAIL_TABLES: readonly Table[] = [OUTBOX, MESSAGES, PREFERENCES];
