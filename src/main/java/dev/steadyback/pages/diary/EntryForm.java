package dev.steadyback.pages.diary;

import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Receipt;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Form;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts an entry into the form that edits it, so that saving it untouched changes nothing: each of its facts under the name it is read by. */
final class EntryForm {
    private EntryForm() {}

    static Form of(Receipt entry, Texts texts) {
        LocalDateTime time = entry.moment().localTime();
        Form form = Form.blank()
                .with("version", entry.version())
                .with("date", time == null ? entry.moment().date() : time.toLocalDate())
                .with("time", time == null ? null : time.toLocalTime())
                .with("zone", entry.moment().zone());
        return filled(form, "", (Record) entry.facts(), texts);
    }

    private static Form filled(Form form, String prefix, Record said, Texts texts) {
        Form filled = form;
        for (Map.Entry<String, @Nullable Object> field : EntryKind.said(said).entrySet()) {
            String name = prefix + field.getKey();
            Object value = field.getValue();
            if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Record) {
                for (int i = 0; i < list.size(); i++) {
                    filled = filled(filled, name + "[" + i + "].", (Record) list.get(i), texts);
                }
            } else if (value instanceof List<?> list) {
                filled = filled.withAll(name, list);
            } else {
                filled = filled.with(name, typed(value, texts));
            }
        }
        return filled;
    }

    /** As somebody would type it: a number as the language writes it, and a box that is not ticked as nothing. */
    private static @Nullable Object typed(@Nullable Object value, Texts texts) {
        if (value instanceof BigDecimal number) {
            return texts.number(number);
        }
        return Boolean.FALSE.equals(value) ? null : value;
    }
}
