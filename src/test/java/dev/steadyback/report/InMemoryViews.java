package dev.steadyback.report;

import static org.mockito.Mockito.mock;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.AlwaysFresh;
import dev.steadyback.review.Reviews;
import dev.steadyback.trend.PainTrends;
import java.time.Clock;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The product's views of a diary that is kept in memory. Nothing can be stored. */
public final class InMemoryViews {
    private static final Commands NOTHING_IS_STORED = mock(Commands.class, call -> {
        throw Refused.unavailable("store", "takes nothing");
    });
    private static final Persons NOBODY = mock(Persons.class);

    private InMemoryViews() {}

    public static Reports reports(Diary diary, Clock clock) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("persons", NOBODY);
        beans.registerSingleton("diary", diary);
        beans.registerSingleton("freshness", new AlwaysFresh());
        beans.registerSingleton("commands", NOTHING_IS_STORED);
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("trends", made(beans, PainTrends.class));
        beans.registerSingleton("reviews", made(beans, Reviews.class));
        return made(beans, Reports.class);
    }

    private static <T> T made(DefaultListableBeanFactory beans, Class<T> type) {
        return type.cast(beans.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }
}
