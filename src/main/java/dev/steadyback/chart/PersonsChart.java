package dev.steadyback.chart;

import java.util.List;

/**
 * Several persons beside each other, drawn into a page: each with pain on the same axes.
 *
 * @param dates the names of the time axis, as an {@code svg} element
 */
public record PersonsChart(List<Person> persons, String dates) {
    public PersonsChart {
        persons = List.copyOf(persons);
    }

    /**
     * One person.
     *
     * @param share how much of the due sessions was done, as a width such as {@code 72%}; empty when none was due
     * @param kept the same in words
     * @param change how pain is now, in words
     * @param important -1 for an important change to less pain, 1 for one to more, otherwise 0
     * @param pain an {@code svg} element without style or script
     */
    public record Person(String name, String share, String kept, String change, int important, String pain) {}
}
