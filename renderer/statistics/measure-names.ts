import type { measureMessages } from '../messages/measure-messages';

type Key = keyof (typeof measureMessages)['zh'];

/** A measure that can be explained; its sentence is the message with `More` at the end. */
export type MeasureName = Key extends infer Name ? (Name extends `${string}More` ? never : Name) : never;
