import { addDays, Day, daysBetween, earliest } from '@lib/kernel/day';
import { FixedClock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { putAwayBefore } from '@lib/mail/messages/put-away';
import { WaveBoroughs } from '@lib/surveys/waves/wave-boroughs.service';
import { WaveMoving } from '@lib/surveys/waves/wave-moving.service';
import { Waves } from '@lib/surveys/waves/waves.service';
import { PracticeViewers, practiceViewers } from '../panel/practice-viewers';
import { PRACTICE_PANELS } from '../panels';
import { Random } from '../random';
import { PracticeWave, practiceWaves } from './practice-waves';
import { pastStory, pastSufficiency, Stage, stageOf, sufficiencyStage } from './stages';
import { ReturnTeller, ToldReturn } from './tell-return';

export interface SurveyUnits {
  readonly job: UnitOfWork;
  readonly web: UnitOfWork;
  readonly auth: AuthUnitOfWork;
}

export interface SurveysWanted {
  readonly asAt: Day;
  readonly seed: number;
  /** Only these boroughs answer; all of them when left out. */
  readonly boroughs?: readonly string[];
}

/**
 * The placement surveys of the made-up boroughs, by the same acts a person would take on the pages: two waves of the
 * snapshot that are final, one with a week to go in which boroughs are at every stage, a sufficiency survey that is final and
 * one that is open. All of it is kept, or none. Where there is a wave already, nothing is told again.
 * @returns how many returns were started
 */
export const tellSurveys = async (units: SurveyUnits, wanted: SurveysWanted): Promise<number> => {
  const viewers = await practiceViewers(units.auth, PRACTICE_PANELS[0]!.id);
  const started = await units.web.together((web) => new SurveysTeller(web, viewers, wanted).tell());
  const lastWeek = FixedClock.at(`${addDays(wanted.asAt, -7)}T09:00:00Z`).now();
  await units.job.run(SYSTEM, (tx) => putAwayBefore(tx, lastWeek));
  return started;
};

const NOT_EXPECTED = 'Agreed with the programme: there are too few children for the first wave.';

class SurveysTeller {
  private readonly clock = FixedClock.at('2020-01-01T09:00:00Z');
  private readonly waves: Waves;
  private readonly inWaves: WaveBoroughs;
  private readonly moving: WaveMoving;
  private readonly teller: ReturnTeller;
  private started = 0;

  constructor(
    units: UnitOfWork,
    private readonly viewers: PracticeViewers,
    private readonly wanted: SurveysWanted,
  ) {
    const audit = new AuditService();
    this.waves = new Waves(units, audit, this.clock);
    this.inWaves = new WaveBoroughs(units, audit, this.clock);
    this.moving = new WaveMoving(units, audit, this.clock);
    this.teller = new ReturnTeller(units, this.clock);
  }

  async tell(): Promise<number> {
    const collections = await this.waves.collections(this.viewers.ofPanel('commissioner'));
    if (collections.some(({ waves }) => waves.length > 0)) return 0;
    for (const [at, wave] of practiceWaves(this.wanted.asAt).entries()) {
      const id = await this.open(wave);
      for (const borough of this.boroughs()) {
        const told = this.told(borough, id, wave);
        if (wave.collection === 'sufficiency') await this.sufficiency(told, wave, borough);
        else if (wave.finalOn !== null) await this.past(told, wave, borough, at);
        else await this.now(told, wave, stageOf(borough));
      }
      if (wave.finalOn !== null) await this.close(id, wave.finalOn);
    }
    return this.started;
  }

  private boroughs(): Authority[] {
    return AUTHORITIES.filter(({ slug }) => this.wanted.boroughs?.includes(slug) ?? true);
  }

  private told(
    { id, slug }: Authority,
    waveId: string,
    { collection, referenceDay }: PracticeWave,
  ): ToldReturn {
    return {
      waveId,
      officer: this.viewers.ofBorough('officer', id),
      approver: this.viewers.ofBorough('approver', id),
      reviewer: this.viewers.ofPanel('analyst'),
      random: new Random(this.wanted.seed, `surveys:${collection}:${referenceDay}:${slug}`),
    };
  }

  private async open(wave: PracticeWave): Promise<string> {
    const by = this.viewers.ofPanel('commissioner');
    this.teller.at(earliest(addDays(wave.opensOn, -3), this.wanted.asAt), '09:00');
    const { settings } = await this.waves.propose(by, wave.collection, null);
    const { title, periodFrom, referenceDay, opensOn, deadlineOn, lastNewRowOn, lastCorrectionOn } = wave;
    const id = await this.waves.make(by, wave.collection, {
      settings: {
        ...settings,
        ...{ title, periodFrom, referenceDay, opensOn, deadlineOn, lastNewRowOn, lastCorrectionOn },
        ...{ remindDaysBefore: [14, 7, 1], remindEveryDays: 7, remindMost: 3 },
      },
      from: null,
    });
    this.teller.at(wave.opensOn, '09:00');
    const { wave: made } = await this.moving.check(by, id, 'open');
    await this.moving.move(by, id, 'open', made.version);
    return id;
  }

  private async close(id: string, on: Day): Promise<void> {
    const by = this.viewers.ofPanel('commissioner');
    this.teller.at(on);
    const { wave } = await this.moving.check(by, id, 'make final');
    await this.moving.move(by, id, 'make final', wave.version);
  }

  /** A return of a wave that is over: accepted in the end, all but one that nobody expected. */
  private async past(told: ToldReturn, wave: PracticeWave, borough: Authority, at: number): Promise<void> {
    const story = pastStory(borough, at);
    const { random } = told;
    this.teller.at(addDays(wave.opensOn, random.whole(0, 8)));
    if (story === 'not expected') return this.expectNothing(told.waveId, borough.id);
    await this.start(told);
    const due = story === 'late' ? random.whole(2, 6) : -random.whole(1, 9);
    const submittedOn = addDays(wave.deadlineOn, due);
    this.teller.at(addDays(submittedOn, -1), '15:30');
    if (!(await this.teller.ready(told))) return;
    this.teller.at(submittedOn, '16:00');
    await this.teller.submit(told);
    const reviewedOn = addDays(submittedOn, random.whole(1, 5));
    this.teller.at(reviewedOn, '11:00');
    if (story === 'returned once') await this.returnedOnce(told, reviewedOn);
    await this.teller.accept(told);
  }

  private async returnedOnce(told: ToldReturn, on: Day): Promise<void> {
    await this.teller.takeUp(told);
    await this.teller.giveBack(told);
    this.teller.at(addDays(on, 3));
    await this.teller.answerComments(told);
    this.teller.at(addDays(on, 4));
    await this.teller.submit(told);
    this.teller.at(addDays(on, 6));
  }

  /** How far a borough is with a week to go. */
  private async now(told: ToldReturn, wave: PracticeWave, stage: Stage): Promise<void> {
    if (stage === 'not started') return;
    const days = daysBetween(wave.opensOn, this.wanted.asAt);
    const after = (share: number): Day => addDays(wave.opensOn, Math.floor(days * share));
    this.teller.at(after(0.2));
    await this.start(told);
    if (stage === 'started') return;
    this.teller.at(after(0.4));
    if (stage === 'half done') return this.teller.half(told);
    if (stage === 'with errors') {
      await this.teller.fill(told);
      return this.teller.slip(told);
    }
    if (!(await this.teller.ready(told)) || stage === 'ready to approve') return;
    this.teller.at(after(0.5), '16:00');
    await this.teller.submit(told);
    if (stage === 'submitted') return;
    this.teller.at(after(0.7));
    if (stage === 'accepted') return this.teller.accept(told);
    await this.teller.takeUp(told);
    if (stage === 'under review') return;
    await this.teller.giveBack(told);
    if (stage === 'returned') return;
    this.teller.at(after(0.9));
    await this.teller.answerComments(told);
    await this.teller.submit(told);
  }

  private async sufficiency(told: ToldReturn, wave: PracticeWave, borough: Authority): Promise<void> {
    if (wave.finalOn !== null) return this.pastSufficiency(told, wave, borough);
    const stage = sufficiencyStage(borough);
    if (stage === 'not started') return;
    this.teller.at(addDays(wave.opensOn, Math.floor(daysBetween(wave.opensOn, this.wanted.asAt) / 2)));
    await this.start(told);
    if (stage === 'half done') await this.teller.half(told);
    if (stage !== 'nil') return;
    await this.teller.nil(told);
    await this.teller.submit(told);
  }

  /** A return of the sufficiency survey that is over: accepted where it was handed in, and a few were not. */
  private async pastSufficiency(told: ToldReturn, wave: PracticeWave, borough: Authority): Promise<void> {
    const story = pastSufficiency(borough);
    if (story === 'not started') return;
    const { random } = told;
    const submittedOn = addDays(wave.deadlineOn, story === 'late' ? random.whole(2, 6) : -random.whole(1, 8));
    this.teller.at(addDays(submittedOn, -3));
    await this.start(told);
    if (story === 'half done') return this.teller.half(told);
    this.teller.at(addDays(submittedOn, -1), '15:30');
    if (story === 'nil') await this.teller.nil(told);
    else if (!(await this.teller.ready(told))) return;
    this.teller.at(submittedOn, '16:00');
    await this.teller.submit(told);
    this.teller.at(addDays(submittedOn, random.whole(1, 5)), '11:00');
    await this.teller.accept(told);
  }

  private async start(told: ToldReturn): Promise<void> {
    await this.teller.start(told);
    this.started += 1;
  }

  private async expectNothing(waveId: string, boroughId: number): Promise<void> {
    const by = this.viewers.ofPanel('commissioner');
    const { boroughs } = await this.waves.open(by, waveId);
    const seen = boroughs.find((one) => one.boroughId === boroughId)!.version;
    await this.inWaves.expect(by, { waveId, boroughId, seen }, NOT_EXPECTED);
  }
}
