import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { problemsOfLine } from '@lib/high-cost/costs/line-problems';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { Register } from '@lib/high-cost/register/register.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { linesInWords, presentAddLine, presentCheckLine } from './add-line.presenter';
import { AddLineForm, lineOf } from './line.form';

const FORM = 'register/lines/add-line.njk';
const CHECK = 'register/lines/check-line.njk';

/** Adds a price to a placement: a form, a page to check it, and it is saved. */
@Controller()
export class AddLineController {
  constructor(
    private readonly register: Register,
    private readonly lines: CostLines,
  ) {}

  @Allow('keep the register')
  @Get(registerRoutes.addLine)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(FORM, presentAddLine(await this.register.open(viewer, id), formOf()));
  }

  @Allow('keep the register')
  @Post(registerRoutes.addLine)
  @HttpCode(303)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const found = await this.register.open(viewer, id);
    const form = parseForm(AddLineForm, body);
    const again = (errors: FormErrors): Page =>
      pageWithProblems(FORM, presentAddLine(found, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    if (form.value.step === 'change') return page(FORM, presentAddLine(found, { ...form, errors: {} }));
    const line = lineOf(form.value);
    if (form.value.step !== 'save') {
      const problems = problemsOfLine(line, {
        startedOn: found.row.placement.startedOn,
        today: found.today,
        others: linesHeld(found.row),
      });
      if (problems.length > 0) return again(errorsOf(problems));
      return page(CHECK, presentCheckLine(found, line, form));
    }
    try {
      await this.lines.add(viewer, id, line, Number(form.value.linesVersion));
    } catch (error) {
      if (error instanceof ConflictError) {
        const now = await this.register.open(viewer, id);
        const values = { ...form.values, linesVersion: undefined };
        const model = presentAddLine(now, { values, errors: {} });
        return new Page(FORM, { ...model, conflict: error.message, recorded: linesInWords(now) }, 409);
      }
      if (!(error instanceof InvalidError)) throw error;
      return again(errorsOf(error.problems));
    }
    return redirectTo(registerPaths.placement(id), 'The cost line is added.');
  }
}
