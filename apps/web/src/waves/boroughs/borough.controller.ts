import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { WaveBoroughs } from '@lib/surveys/waves/wave-boroughs.service';
import { WaveExtensions } from '@lib/surveys/waves/wave-extensions.service';
import { WavePage, Waves } from '@lib/surveys/waves/waves.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { boroughWithSlug } from '../borough-with-slug';
import { wavesPaths, wavesRoutes } from '../waves.paths';
import { ExpectForm, ExtendForm, TakeBackForm } from './boroughs.form';
import { formOfBorough, presentBorough } from './borough.presenter';

const TEMPLATE = 'waves/boroughs/borough.njk';

/** More time for one borough, that time taken back, or no return of it. */
@Controller()
export class WaveBoroughController {
  constructor(
    private readonly waves: Waves,
    private readonly boroughs: WaveBoroughs,
    private readonly extensions: WaveExtensions,
  ) {}

  @Allow('run waves')
  @Get(wavesRoutes.borough)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') id: string,
    @Param('borough') slug: string,
  ): Promise<Page> {
    const found = await this.waves.open(viewer, id);
    const boroughId = boroughWithSlug(slug).id;
    return page(TEMPLATE, presentBorough(found, boroughId, formOf(formOfBorough(found, boroughId))));
  }

  @Allow('run waves')
  @Post(wavesRoutes.extend)
  @HttpCode(303)
  async extend(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') waveId: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id: boroughId, name } = boroughWithSlug(slug);
    const form = parseForm(ExtendForm, body);
    const found = await this.waves.open(viewer, waveId);
    if (!form.ok) return pageWithProblems(TEMPLATE, presentBorough(found, boroughId, form));
    const { deadlineOn, lastCorrectionOn, because, seen } = form.value;
    const at = { waveId, boroughId, seen: Number(seen) };
    return this.tried(viewer, { found, boroughId, form }, async () => {
      await this.extensions.extend(viewer, at, { deadlineOn, lastCorrectionOn, because });
      return redirectTo(wavesPaths.boroughs(waveId), `${name} has more time.`);
    });
  }

  @Allow('run waves')
  @Post(wavesRoutes.takeBack)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') waveId: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id: boroughId, name } = boroughWithSlug(slug);
    const form = parseForm(TakeBackForm, body);
    const found = await this.waves.open(viewer, waveId);
    if (!form.ok) return pageWithProblems(TEMPLATE, presentBorough(found, boroughId, form));
    const { takenBackBecause, seen } = form.value;
    return this.tried(viewer, { found, boroughId, form }, async () => {
      await this.extensions.takeBack(viewer, { waveId, boroughId, seen: Number(seen) }, takenBackBecause);
      return redirectTo(wavesPaths.boroughs(waveId), `The days of the wave hold for ${name} again.`);
    });
  }

  @Allow('run waves')
  @Post(wavesRoutes.expect)
  @HttpCode(303)
  async expect(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') waveId: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id: boroughId, name } = boroughWithSlug(slug);
    const form = parseForm(ExpectForm, body);
    const found = await this.waves.open(viewer, waveId);
    if (!form.ok) return pageWithProblems(TEMPLATE, presentBorough(found, boroughId, form));
    const because = form.value.notExpectedBecause?.trim() || null;
    const at = { waveId, boroughId, seen: Number(form.value.seen) };
    return this.tried(viewer, { found, boroughId, form }, async () => {
      await this.boroughs.expect(viewer, at, because);
      const done =
        because === null ? `A return of ${name} is expected.` : `No return of ${name} is expected.`;
      return redirectTo(wavesPaths.boroughs(waveId), done);
    });
  }

  /** The page again with what was typed, where a rule stands against it. */
  private async tried(
    viewer: Viewer,
    { found, boroughId, form }: { found: WavePage; boroughId: number; form: FormModel },
    change: () => Promise<Redirect>,
  ): Promise<Page | Redirect> {
    try {
      return await change();
    } catch (error) {
      const { values } = form;
      if (error instanceof InvalidError)
        return pageWithProblems(
          TEMPLATE,
          presentBorough(found, boroughId, { values, errors: errorsOf(error.problems) }),
        );
      if (!(error instanceof ConflictError)) throw error;
      const now = await this.waves.open(viewer, found.wave.id);
      const kept = formOf({ ...values, ...seenOf(now, boroughId) });
      return new Page(TEMPLATE, { ...presentBorough(now, boroughId, kept), conflict: error.message }, 409);
    }
  }
}

const seenOf = ({ boroughs }: WavePage, boroughId: number): object => ({
  seen: String(boroughs.find((one) => one.boroughId === boroughId)?.version ?? ''),
});
