import { AnswerSource } from '../prefill-source';

const SNAPSHOT = { collection: 'placements_snapshot', question: 'unregistered_open' };

/** What the borough submitted to another survey for the same day: one survey is held against the other. */
export const OTHER_SURVEY_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'unregistered-in-snapshot', kinds: ['whole'] },
    ...{
      heldIn: 'Your placements snapshot of the same day',
      gives: 'Unregistered placements it said are open',
    },
    async know(tx, { boroughId, referenceDay }) {
      const [found] = await tx.query<{ value: unknown; title: string }>(
        `select s.content -> 'answers' -> $3 as value, w.title
           from waves w
           join return_versions v on v.wave_id = w.id and v.borough_id = $1
           join return_version_sections s on s.borough_id = v.borough_id and s.version_id = v.id
          where w.collection = $2 and w.reference_day = $4 and s.content -> 'answers' ? $3
          order by v.submitted_at desc limit 1`,
        [boroughId, SNAPSHOT.collection, SNAPSHOT.question, referenceDay],
      );
      return typeof found?.value === 'number'
        ? { value: found.value, source: `Your placements snapshot, ${found.title}`, on: referenceDay }
        : null;
    },
  },
];
