import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Waves } from '@lib/surveys/waves/waves.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { wavesPaths, wavesRoutes } from '../waves.paths';
import { presentNewWave } from './settings.presenter';
import { formOfSettings, settingsOfForm, WaveForm } from './wave.form';

const TEMPLATE = 'waves/settings/settings.njk';

/** The next wave of a collection, with every day moved along from the one before. */
@Controller()
export class NewWaveController {
  constructor(private readonly waves: Waves) {}

  @Allow('run waves')
  @Get(wavesRoutes.new)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query('collection') collection?: unknown,
    @Query('from') from?: unknown,
  ): Promise<Page> {
    const proposal = await this.waves.propose(
      viewer,
      askedFor(collection),
      from === undefined ? null : askedFor(from),
    );
    const form = formOf({ ...formOfSettings(proposal.settings), from: proposal.from?.id ?? '' });
    return page(TEMPLATE, presentNewWave(proposal, form));
  }

  @Allow('run waves')
  @Post(wavesRoutes.new)
  @HttpCode(303)
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(WaveForm, body);
    const collection = askedFor(form.values['collection']);
    const from = form.values['from'] ? askedFor(form.values['from']) : null;
    const again = async (errors: FormErrors): Promise<Page> =>
      pageWithProblems(
        TEMPLATE,
        presentNewWave(await this.waves.propose(viewer, collection, from), { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    try {
      const id = await this.waves.make(viewer, collection, { settings: settingsOfForm(form.value), from });
      return redirectTo(wavesPaths.boroughs(id), 'The wave is made. Choose the boroughs it asks.');
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return again(errorsOf(error.problems));
    }
  }
}

/** @throws InvalidError for an address without a collection, or with something else in its place */
const askedFor = (asked: unknown): string => {
  if (typeof asked === 'string' && asked !== '') return asked;
  throw new InvalidError(
    'Say which survey the wave is of: begin from the list of surveys.',
    'collection-missing',
  );
};
