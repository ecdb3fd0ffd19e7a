import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { LiveItem } from '@lib/panel/live/live-item';
import { LiveItems } from '@lib/panel/live/live-items.service';
import { draftProblems } from '@lib/panel/recommendations/draft-problems';
import { quorumOfRecommendation, recommendationInWords } from '@lib/panel/recommendations/in-words';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ItemFacts, presentItem } from './item.presenter';
import { livePaths } from './live.paths';
import { readRecommendation } from './read-recommendation';
import { recommendationRows } from './recommended-rows';
import { ConfirmForm } from './recommendation.form';

/** One item on the screen of a meeting: read, write, check, confirm; three pages at most. */
@Controller()
export class ItemsController {
  constructor(
    private readonly items: LiveItems,
    private readonly clock: Clock,
  ) {}

  @Allow('see panels')
  @Get(livePaths.itemPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('panel/live/item.njk', this.model(await this.items.open(viewer, id), { viewer }));
  }

  @Allow('record recommendations')
  @Post(livePaths.itemPattern)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const live = await this.items.openToRecord(viewer, id);
    const read = readRecommendation(live, body);
    const again = (errors: FormErrors): Page =>
      pageWithProblems('panel/live/item.njk', this.model(live, { viewer, form: { ...read.form, errors } }));
    if (!read.ok) return again(read.form.errors);
    const problems = draftProblems(read.draft, { today: this.clock.today(), quorate: live.quorum.quorate });
    if (problems.length > 0) return again(errorsOf(problems));
    try {
      await this.items.save(viewer, id, read.draft, read.version);
    } catch (error) {
      if (error instanceof ConflictError && error.code === 'recommendation-changed')
        return this.bothTexts(viewer, id, read.form.values);
      throw error;
    }
    return redirectTo(livePaths.check(id));
  }

  @Allow('record recommendations')
  @Get(livePaths.checkPattern)
  async check(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    const live = await this.items.open(viewer, id);
    return live.recommendation && !live.recommendation.confirmed
      ? page('panel/live/check.njk', this.checkModel(live, {}))
      : redirectTo(livePaths.item(id));
  }

  @Allow('record recommendations')
  @Post(livePaths.checkPattern)
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const live = await this.items.open(viewer, id);
    const form = parseForm(ConfirmForm, body);
    if (!form.ok || !live.recommendation)
      return redirectTo(livePaths.item(id), 'Nothing was confirmed yet: read the item again, then save it.');
    try {
      return onwards(live, await this.items.confirm(viewer, id, Number(form.value.version)));
    } catch (error) {
      const isOurs = error instanceof InvalidError || error instanceof ConflictError;
      if (!isOurs || error.code === 'meeting-not-in-progress') throw error;
      const now = await this.items.open(viewer, id);
      if (!now.recommendation || now.recommendation.confirmed) throw error;
      return new Page(
        'panel/live/check.njk',
        this.checkModel(now, { confirm: error.message }),
        error instanceof ConflictError ? 409 : 422,
      );
    }
  }

  private async bothTexts(
    viewer: Viewer,
    id: string,
    typed: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const live = await this.items.open(viewer, id);
    const version = String(live.recommendation?.version ?? 0);
    const errors = {
      rationale:
        'Somebody else saved this item while you had it open. Both texts are on this page: compare them, then save again.',
    };
    const model = this.model(live, {
      viewer,
      form: { values: { ...typed, version }, errors },
      theirs: live.recommendation,
    });
    return new Page('panel/live/item.njk', model, 409);
  }

  private model(live: LiveItem, facts: Omit<ItemFacts, 'today'>): object {
    return presentItem(live, { today: this.clock.today(), ...facts });
  }

  private checkModel(live: LiveItem, errors: FormErrors): object {
    const { item, recommendation, quorum } = live;
    return {
      title: 'Check the recommendation',
      sentence: recommendationInWords(item.reference!, recommendation!),
      quorum: quorumOfRecommendation(quorum),
      quorate: quorum.quorate,
      rows: recommendationRows(recommendation!),
      form: { ...formOf({ version: recommendation!.version }), errors },
      action: livePaths.check(item.id),
      back: { href: livePaths.item(item.id) },
    };
  }
}

const onwards = ({ item, meeting }: LiveItem, next: AgendaItem | null): Redirect => {
  const done = `The recommendation on ${item.reference} is recorded, and ${next ? 'the next item is open' : 'every item has been heard'}.`;
  return redirectTo(next ? livePaths.item(next.id) : livePaths.live(meeting.id), done);
};
