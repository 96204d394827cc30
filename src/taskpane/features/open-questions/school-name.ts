import type { School } from '../../../domain/schools/school';
import { normalise } from '../../../domain/text/normalise';
import { openQuestions as texts } from '../../shared/question-texts';

/** `Grundschule Hafenstraße (Elmshorn)`; a town in the name itself is not said twice. */
export function schoolName({ name, place }: School): string {
  return normalise(name).includes(normalise(place)) ? name : texts.school(name, place);
}
