import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';

const LIST_OF = Symbol('list of');

export type BodyClass = new () => object;

/** A field that is a list of objects of a class, each of them checked. */
export const ListOf = (type: BodyClass, message: string): PropertyDecorator =>
  applyDecorators(
    IsArray({ message }),
    ValidateNested({ each: true, message }),
    Type(() => type),
    keep(type),
  );

const keep =
  (type: BodyClass): PropertyDecorator =>
  (target, key) =>
    Reflect.defineMetadata(LIST_OF, type, target, key);

export const listOf = (prototype: object, field: string): BodyClass | undefined =>
  Reflect.getMetadata(LIST_OF, prototype, field) as BodyClass | undefined;
