import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { Collection } from '../collections/collection';
import { collectionByCode, collectionsKnown } from '../collections/collections.query';
import { SetHead } from '../question-sets/kept-set';
import { publishedVersions, setsKnown } from '../question-sets/kept-sets.query';
import { deletePilotReturns } from './pilot-returns';
import { keepWave, lockWave, previousOf } from './keep-wave';
import { firstWave, waveAfter } from './next-wave';
import { BoroughInWave, standingOf, Wave, WaveStanding } from './wave';
import { boroughsInWave, waveById, wavesKnown } from './wave.query';
import { boroughsThatAgreed, returnsOfWave, WaveReturn } from './wave-returns.query';
import { refuseWithoutPeriod } from './period-asked';
import { problemsOfSettings, problemsOnceOpen, settingsOf, WaveSettings } from './wave-settings';

/** A wave and where it stands today. */
export interface WaveListed {
  readonly wave: Wave;
  readonly standing: WaveStanding;
}

/** A collection with its question set and its waves, the latest first. */
export interface CollectionListed extends Collection {
  /** The latest published version. */
  readonly latest: SetHead | null;
  readonly draft: SetHead | null;
  readonly waves: readonly WaveListed[];
}

/** A wave with everything its pages tell. */
export interface WavePage extends WaveListed {
  readonly today: Day;
  readonly boroughs: readonly BoroughInWave[];
  readonly returns: readonly WaveReturn[];
  readonly agreed: ReadonlySet<number>;
  /** The published versions it can ask, the latest first. */
  readonly versions: readonly SetHead[];
  /** What it is held against, by its title; null for a first wave. */
  readonly previousTitle: string | null;
}

/** What a new wave begins with. */
export interface WaveProposal {
  readonly collection: Collection;
  readonly versions: readonly SetHead[];
  readonly settings: WaveSettings;
  /** The wave it is made after; null for a first one. */
  readonly from: Wave | null;
}

/** The waves of every collection: made, looked at and changed by the programme. */
@Injectable()
export class Waves {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every collection, by its title. */
  collections(asker: Pick<Asker, 'context'>): Promise<CollectionListed[]> {
    return this.units.run(
      asker.context,
      async (tx) => {
        const [waves, sets] = [await wavesKnown(tx), await setsKnown(tx)];
        return (await collectionsKnown(tx)).map((collection) => {
          const versions = sets.filter(({ code }) => code === collection.code);
          return {
            ...collection,
            latest: versions.find(({ state }) => state === 'published') ?? null,
            draft: versions.find(({ state }) => state === 'draft') ?? null,
            waves: waves
              .filter((wave) => wave.collection === collection.code)
              .map((wave) => this.listed(wave)),
          };
        });
      },
      { readOnly: true },
    );
  }

  /** @throws NotFoundError */
  open(asker: Pick<Asker, 'context'>, id: string): Promise<WavePage> {
    return this.units.run(asker.context, (tx) => this.read(tx, id), { readOnly: true });
  }

  /**
   * What the next wave of a collection begins with.
   * @param from the wave it is made after; the latest where left out
   * @throws NotFoundError for a collection or wave that is not there
   * @throws ConflictError where no version of its question set is published
   */
  propose(asker: Pick<Asker, 'context'>, code: string, from: string | null): Promise<WaveProposal> {
    return this.units.run(asker.context, (tx) => this.proposal(tx, code, from), { readOnly: true });
  }

  /**
   * Makes a wave as a draft. It asks the boroughs of the wave it is made after, or all 33.
   * @throws InvalidError naming each setting that is wrong
   * @returns its key
   */
  async make(
    by: Signatory,
    code: string,
    { settings, from }: { readonly settings: WaveSettings; readonly from: string | null },
  ): Promise<string> {
    return this.units.run(by.context, async (tx) => {
      const { versions, from: last } = await this.proposal(tx, code, from);
      refuseSettings(settings, versions);
      await refuseWithoutPeriod(tx, settings);
      const id = newId();
      await keepWave(tx, { id, collection: code, settings, at: this.clock.now(), name: by.name });
      await askBoroughs(tx, id, last);
      await this.record(tx, by, { id, what: 'made', from: last?.id ?? null });
      return id;
    });
  }

  /**
   * Changes the settings of a wave that is not final: of an open one its name, its reminders, and its last days to later ones.
   * Another version of the question set ends what was piloted of the one before.
   * @param seen the version of the wave that was looked at
   * @throws InvalidError naming each setting that is wrong. @throws ConflictError where somebody changed it meanwhile
   */
  async change(by: Signatory, id: string, settings: WaveSettings, seen: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const wave = await lockWave(tx, id, seen);
      if (wave.state === 'final')
        throw new ConflictError('This wave is final. It cannot be changed.', 'wave-final');
      refuseSettings(settings, await publishedVersions(tx, wave.collection), wave);
      await refuseWithoutPeriod(tx, settings);
      if (settings.questionSetId !== wave.questionSetId) await deletePilotReturns(tx, id);
      await tx.query(
        `update waves set title = $2, question_set_id = $3, period_from = $4, reference_day = $5, opens_on = $6,
                deadline_on = $7, last_new_row_on = $8, last_correction_on = $9, remind_days_before = $10,
                remind_every_days = $11, remind_most = $12, previous_wave_id = $13, version = version + 1
          where id = $1`,
        [
          ...[id, settings.title.trim(), settings.questionSetId, settings.periodFrom, settings.referenceDay],
          ...[settings.opensOn, settings.deadlineOn, settings.lastNewRowOn, settings.lastCorrectionOn],
          ...[settings.remindDaysBefore, settings.remindEveryDays, settings.remindMost],
          wave.state === 'open' ? wave.previousWaveId : await previousOf(tx, { ...wave, ...settings }),
        ],
      );
      await this.record(tx, by, { id, what: 'changed', ...changedDays(settingsOf(wave), settings) });
    });
  }

  private listed(wave: Wave): WaveListed {
    return { wave, standing: standingOf(wave, wave, this.clock.today()) };
  }

  private async read(tx: Tx, id: string): Promise<WavePage> {
    const wave = await waveById(tx, id);
    return {
      ...this.listed(wave),
      today: this.clock.today(),
      boroughs: await boroughsInWave(tx, id),
      returns: await returnsOfWave(tx, id),
      agreed: await boroughsThatAgreed(tx),
      versions: await publishedVersions(tx, wave.collection),
      previousTitle: wave.previousWaveId === null ? null : (await waveById(tx, wave.previousWaveId)).title,
    };
  }

  private async proposal(tx: Tx, code: string, from: string | null): Promise<WaveProposal> {
    const collection = await collectionByCode(tx, code);
    const versions = await publishedVersions(tx, code);
    const [latest] = versions;
    if (!latest) throw new ConflictError('Publish its question set first.', 'no-question-set');
    const waves = (await wavesKnown(tx)).filter((wave) => wave.collection === code);
    const last = from === null ? (waves[0] ?? null) : (waves.find(({ id }) => id === from) ?? null);
    if (from !== null && last === null) throw new NotFoundError('wave');
    const before = last && waves.find(({ referenceDay }) => referenceDay < last.referenceDay);
    const settings = last
      ? waveAfter(last, before ?? null, latest.id)
      : firstWave(latest.id, this.clock.today());
    return { collection, versions, settings, from: last };
  }

  private record(
    tx: Tx,
    { origin }: Signatory,
    { id, ...particulars }: { readonly id: string } & Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(
      tx,
      { action: 'wave-changed', subjectType: 'wave', subjectIds: [id], particulars },
      origin,
    );
  }
}

const refuseSettings = (
  settings: WaveSettings,
  versions: readonly SetHead[],
  wave: Wave | null = null,
): void => {
  const problems = [
    ...problemsOfSettings(settings),
    ...(versions.some(({ id }) => id === settings.questionSetId)
      ? []
      : [{ field: 'questionSetId', message: 'Choose a published version of the question set' }]),
    ...(wave?.state === 'open' ? problemsOnceOpen(wave, settings) : []),
  ];
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'wave-settings', problems);
};

/** Those of the wave before that were expected to answer, or everybody. */
const askBoroughs = async (tx: Tx, waveId: string, last: Wave | null): Promise<void> => {
  const before = last ? await boroughsInWave(tx, last.id) : [];
  const asked =
    before.length > 0 ? before.map(({ boroughId }) => boroughId) : AUTHORITIES.map(({ id }) => id);
  await tx.query(`insert into wave_boroughs (wave_id, borough_id) select $1, unnest($2::smallint[])`, [
    waveId,
    asked,
  ]);
};

/** Days that were moved, before and after. */
const changedDays = (before: WaveSettings, after: WaveSettings): Record<string, unknown> => {
  const fields = [
    'referenceDay',
    'periodFrom',
    'opensOn',
    'deadlineOn',
    'lastNewRowOn',
    'lastCorrectionOn',
  ] as const;
  const moved = fields.filter((field) => before[field] !== after[field]);
  return {
    before: Object.fromEntries(moved.map((field) => [field, before[field]])),
    after: Object.fromEntries(moved.map((field) => [field, after[field]])),
  };
};
