import type { School } from '../../../domain/schools/school';
import { openQuestions as texts } from '../../shared/question-texts';

/** `Grundschule Hafenstraße (Elmshorn)` */
export function schoolName({ name, place }: School): string {
  return texts.school(name, place);
}
