import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { EnteredChildDesk, EnteredChildren } from '@lib/placements/entering/entered-children.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths, childrenRoutes } from '../children.paths';
import { onTheForm } from '../entering/add-child.controller';
import { childFactsOf } from '../entering/add-child.form';
import { CorrectChildForm, RemoveChildForm } from './entered-child.form';
import {
  formOfEntered,
  presentCorrection,
  presentEnteredChildren,
  presentRemoval,
} from './entered-child.presenter';

const CORRECT = 'children/entered/correct.njk';
const REMOVE = 'children/entered/remove.njk';

type Present = (desk: EnteredChildDesk, form: FormModel) => object;

/** Finds children who were added on a page, puts them right, and removes them where it was a mistake. */
@Controller()
export class EnteredChildController {
  constructor(private readonly children: EnteredChildren) {}

  @Allow('enter placements')
  @Get(childrenRoutes.added)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('children/entered/added.njk', presentEnteredChildren(await this.children.list(viewer)));
  }

  @Allow('enter placements')
  @Get(childrenRoutes.correct)
  async toCorrect(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const desk = await this.children.open(viewer, id);
    return page(CORRECT, presentCorrection(desk, formOf(formOfEntered(desk.child))));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.correct)
  @HttpCode(303)
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(CorrectChildForm, body);
    const at = { id, template: CORRECT, present: presentCorrection };
    if (!form.ok) return this.again(viewer, at, form);
    const { because, version } = form.value;
    try {
      const corrected = { ...childFactsOf(form.value), because, version: Number(version) };
      await this.children.correct(viewer, id, corrected);
    } catch (error) {
      return this.again(viewer, at, form, error);
    }
    return redirectTo(childrenPaths.child(id), 'What was entered of the child is corrected.');
  }

  @Allow('enter placements')
  @Get(childrenRoutes.remove)
  async toRemove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(REMOVE, presentRemoval(await this.children.open(viewer, id), formOf()));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.remove)
  @HttpCode(303)
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(RemoveChildForm, body);
    const at = { id, template: REMOVE, present: presentRemoval };
    if (!form.ok) return this.again(viewer, at, form);
    const { because, version } = form.value;
    try {
      await this.children.remove(viewer, id, { because, version: Number(version) });
    } catch (error) {
      return this.again(viewer, at, form, error);
    }
    return redirectTo(childrenPaths.added, 'The child is removed.');
  }

  /** The page with what was typed, and what is wrong with it or has changed since. */
  private async again(
    viewer: Viewer,
    { id, template, present }: { readonly id: string; readonly template: string; readonly present: Present },
    form: FormModel,
    error?: unknown,
  ): Promise<Page> {
    const problems = error instanceof InvalidError ? onTheForm(errorsOf(error.problems)) : form.errors;
    const conflict = error instanceof ConflictError ? error.message : null;
    if (error instanceof Error && !(error instanceof InvalidError) && conflict === null) throw error;
    const desk = await this.children.open(viewer, id);
    const model = present(desk, { values: form.values, errors: problems });
    return conflict === null
      ? pageWithProblems(template, model)
      : new Page(template, { ...model, conflict }, 409);
  }
}
