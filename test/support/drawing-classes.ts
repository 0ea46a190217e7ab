/** pdf.js, loaded by any test, finds the drawing classes that it asks for. */
import { provideDrawingClasses } from "../../src/measure/pdf/no-canvas.ts";

provideDrawingClasses();
