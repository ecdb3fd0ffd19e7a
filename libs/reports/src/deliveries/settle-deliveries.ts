import { Tx } from '@lib/database/unit-of-work';

/** The message of each outcome, by its code in libs/mail. */
const KIND = `case d.outcome when 'ready' then 'report-ready' when 'late' then 'report-late' else 'report-nothing' end`;

/**
 * Writes down what became of the mails about runs, beside whom they were for: the outbox is emptied in time, and the
 * history is not. In the system's context. @returns how many were settled, or changed.
 */
export const settleDeliveries = async (tx: Tx): Promise<number> => {
  const settled = await tx.query(
    `with known as (
       select d.id, o.problem,
              case when o.state in ('sent', 'failed', 'gave up') then o.state
                   when o.id is not null then null
                   when m.mailed_at is null and m.read_at is not null then 'read here'
                   when m.mailed_at is null then null
                   when p.mails = 'off' then 'not wanted'
                   else 'no address' end as mail
         from report_deliveries d
         join messages m on m.person_id = d.person_id and m.about = d.run_id and m.kind = ${KIND}
         left join outbox o on o.id = m.outbox_id
         left join mail_preferences p on p.person_id = d.person_id
        where (d.mail is null or d.mail in ('failed', 'gave up')) and d.outcome in ('ready', 'late', 'nothing'))
     update report_deliveries d set mail = k.mail, mail_problem = k.problem, mail_at = clock_timestamp()
       from known k
      where k.id = d.id and (d.mail, d.mail_problem) is distinct from (k.mail, k.problem) and k.mail is not null
      returning 1`,
  );
  return settled.length;
};
