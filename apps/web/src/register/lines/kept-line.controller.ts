import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { presentEndLine, presentTakeBack } from './kept-line.presenter';
import { EndLineForm, TakeBackLineForm } from './line.form';

const END = 'register/lines/end-line.njk';
const TAKE_BACK = 'register/lines/take-back-line.njk';

/** Ends a price that changes, and takes back one that was wrong. */
@Controller()
export class KeptLineController {
  constructor(private readonly lines: CostLines) {}

  @Allow('keep the register')
  @Get(registerRoutes.endLine)
  async toEnd(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.lines.open(viewer, id);
    return page(
      END,
      presentEndLine(found, formOf(found.line.endsOn === null ? {} : { endsOn: found.line.endsOn })),
    );
  }

  @Allow('keep the register')
  @Post(registerRoutes.endLine)
  @HttpCode(303)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(EndLineForm, body), {
      template: END,
      model: async (form) => presentEndLine(await this.lines.open(viewer, id), form),
      save: async ({ endsOn, version }) => {
        const { record } = await this.lines.end(viewer, id, { endsOn, version: Number(version) });
        return redirectTo(
          registerPaths.placement(record.placement.id),
          'The day the cost line ends is saved.',
        );
      },
    });
  }

  @Allow('keep the register')
  @Get(registerRoutes.takeBackLine)
  async toTakeBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(TAKE_BACK, presentTakeBack(await this.lines.open(viewer, id)));
  }

  @Allow('keep the register')
  @Post(registerRoutes.takeBackLine)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(TakeBackLineForm, body);
    try {
      const { record } = await this.lines.takeBack(viewer, id, form.ok ? Number(form.value.version) : 0);
      return redirectTo(registerPaths.placement(record.placement.id), 'The cost line is taken back.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const model = presentTakeBack(await this.lines.open(viewer, id));
      return new Page(TAKE_BACK, { ...model, conflict: error.message }, 409);
    }
  }
}
