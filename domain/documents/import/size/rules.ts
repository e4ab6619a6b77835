import { RuleBroken } from "@/domain/errors";
import { withArguments } from "@/lib/refusal";

const maxMegabytes = 10;
export const maxFileBytes = maxMegabytes * 1024 * 1024;

export const tooLarge = () => new RuleBroken(withArguments("fileTooLarge", { max: maxMegabytes }));
