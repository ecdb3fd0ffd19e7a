import { Client } from 'pg';

/** What is there of one day's report, as nobody but a superuser sees it together. */
export interface Arrival {
  readonly occurrences: number;
  readonly runs: number;
  readonly states: readonly string[];
  readonly files: number;
  readonly whole: boolean;
  readonly audited: number;
  /** One for each recipient that was decided about. */
  readonly told: readonly Told[];
}

interface Told {
  readonly address: string;
  readonly outcome: string;
  readonly mail: string | null;
  readonly problem: string | null;
  readonly messages: number;
  /** Entries of the outbox that speak of it. */
  readonly mails: readonly string[];
}

/** One mail as the server received it. */
export interface Received {
  readonly to: string;
  readonly id: string;
}

const RECIPIENTS = 2;

export const arrivalOf = async (superuser: Client, day: string): Promise<Arrival> => {
  const { rows } = await superuser.query<Omit<Arrival, 'told'>>(
    `select count(distinct o.id)::int as occurrences, count(distinct r.id)::int as runs,
            coalesce(array_agg(distinct r.state) filter (where r.id is not null), '{}') as states, count(f.run_id)::int as files,
            coalesce(bool_and(length(f.content) = f.bytes and encode(sha256(f.content), 'hex') = f.sha256), true) as whole,
            (select count(*)::int from audit.events e where e.action = 'report-run'
                and e.subject_ids && coalesce(array_agg(r.id) filter (where r.id is not null), '{}')) as audited
       from occurrences o left join runs r on r.occurrence_id = o.id left join report_files f on f.run_id = r.id
      where o.planned_on = $1`,
    [day],
  );
  const { rows: told } = await superuser.query<Told>(
    `select p.email as address, d.outcome, d.mail, d.mail_problem as problem,
            (select count(*)::int from messages m where m.person_id = d.person_id and m.about = d.run_id) as messages,
            (select coalesce(array_agg(distinct m.outbox_id::text) filter (where m.outbox_id is not null), '{}')
               from messages m where m.person_id = d.person_id and m.about = d.run_id) as mails
       from report_deliveries d join auth.people p on p.id = d.person_id
       join runs r on r.id = d.run_id join occurrences o on o.id = r.occurrence_id
      where o.planned_on = $1`,
    [day],
  );
  return { ...rows[0]!, told };
};

/** `before` while nothing is wrong and something is still to come, `after` when all has arrived; else what is wrong. */
export const judge = (arrival: Arrival, received: readonly Received[]): string => {
  const wrong = [...wrongOfRun(arrival), ...wrongOfMails(arrival, received)];
  if (wrong.length > 0) return wrong.join('; ');
  return hasArrived(arrival, received) ? 'after' : 'before';
};

const wrongOfRun = ({ occurrences, runs, states, files, whole, audited, told }: Arrival): string[] => {
  const made = states[0] === 'ready';
  return [
    occurrences > 1 ? `${occurrences} occurrences` : '',
    runs > 1 ? `${runs} runs` : '',
    files !== (made ? 1 : 0) ? `${files} files of a run that is ${states.join()}` : '',
    whole ? '' : 'a file that is not whole',
    audited !== (made ? 1 : 0) ? `${audited} audit rows` : '',
    told.length !== (made ? RECIPIENTS : 0) ? `${told.length} recipients decided about` : '',
  ].filter(Boolean);
};

const wrongOfMails = ({ told }: Arrival, received: readonly Received[]): string[] =>
  told.flatMap(({ address, messages, mails }) => {
    const ids = new Set(received.filter(({ to }) => to === address).map(({ id }) => id));
    const expected = new Set(mails.map((id) => `<${id}@placements.example.org>`));
    return [
      messages === 1 ? '' : `${messages} messages to ${address}`,
      mails.length > 1 ? `${mails.length} entries in the outbox for ${address}` : '',
      ids.size > 1 ? `${ids.size} Message-IDs to ${address}` : '',
      [...ids].every((id) => expected.has(id)) ? '' : `a mail to ${address} that no entry is of`,
    ].filter(Boolean);
  });

/** Every recipient has it, or it is written down why not. */
const hasArrived = ({ told }: Arrival, received: readonly Received[]): boolean =>
  told.length === RECIPIENTS &&
  told.every(({ address, mail, problem, mails }) =>
    mail === 'sent'
      ? mails.length === 1 && received.some(({ to }) => to === address)
      : mail === 'gave up' && problem === 'address refused',
  );
