import { peopleOfBorough } from '@lib/access/people/recipients';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { postMessage } from '@lib/mail/messages/post-message';

interface Unregistered {
  /** Key of what was recorded: it is told of once. */
  readonly recordId: string;
  readonly settingId: string;
  readonly urn: string | null;
}

/**
 * Tells a borough’s approvers of settings that somebody recorded as not registered and where the borough has a child
 * now: by its returns and entries, or because it accepted the setting after a panel and the placement started. Each
 * record once, however often this runs. Borough by borough, so that nobody learns who else has a child there.
 * @param units as the role `job` @returns how many settings it found, counted for each borough.
 */
export const tellOfUnregisteredSettings = (units: UnitOfWork, clock: Clock): Promise<number> =>
  sumOverBoroughs(units, (tx, id) => tellOfBorough(tx, clock, id));

const tellOfBorough = async (tx: Tx, clock: Clock, boroughId: number): Promise<number> => {
  const settings = await unregisteredOf(tx, clock.today());
  if (settings.length === 0) return 0;
  const to = await peopleOfBorough(tx, boroughId, 'approver');
  for (const { recordId, settingId, urn } of settings)
    await postMessage(tx, {
      to,
      kind: 'setting-unregistered',
      about: recordId,
      opens: settingId,
      ...(urn === null ? {} : { reference: urn.toLowerCase() }),
      at: clock.now(),
    });
  return settings.length;
};

const unregisteredOf = (tx: Tx, today: string): Promise<Unregistered[]> =>
  tx.query<Unregistered>(
    `select r.record_id as "recordId", s.id as "settingId", s.urn
       from setting_registrations r join settings s on s.id = r.setting_id
      where r.kind = 'unregistered' and r.valid_to is null and s.merged_into is null
        and (exists (select from placements p
                      where p.urn in (select of.urn from settings of where s.id in (of.id, of.merged_into))
                        and p.started_on <= $1 and (p.ended_on is null or p.ended_on > $1))
             or exists (select from recommendations m
                          join borough_responses b on b.borough_id = m.borough_id and b.recommendation_id = m.id
                           and b.superseded_at is null and b.answer = 'accepted' and b.started_on <= $1
                          join cases c on c.borough_id = m.borough_id and c.id = m.case_id
                          join placements p on p.borough_id = c.borough_id and p.child_id = c.child_id
                           and p.started_on <= b.started_on and (p.ended_on is null or p.ended_on > $1)
                         where m.setting_id in (select of.id from settings of where s.id in (of.id, of.merged_into))))
      order by s.id`,
    [today],
  );
