package io.headgate.simulator.people;

import java.util.List;

/** The departments with their titles; the first title is that of the head. */
enum Department {
    ENGINEERING(
            "Engineering",
            "Head of Engineering",
            "Software Engineer",
            "Senior Software Engineer",
            "Test Engineer",
            "Platform Engineer"),
    SALES("Sales", "Head of Sales", "Account Manager", "Sales Representative", "Sales Assistant"),
    MARKETING("Marketing", "Head of Marketing", "Content Editor", "Campaign Manager", "Designer"),
    CUSTOMER_CARE(
            "Customer Care", "Head of Customer Care", "Support Agent", "Senior Support Agent"),
    FINANCE("Finance", "Head of Finance", "Accountant", "Controller", "Payroll Specialist"),
    PEOPLE("People", "Head of People", "Recruiter", "People Partner"),
    FACILITIES("Facilities", "Head of Facilities", "Facility Manager", "Receptionist"),
    IT("IT", "Head of IT", "System Administrator", "Service Desk Agent");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // of List.of
    private final List<String> titles;

    Department(String label, String... titles) {
        this.label = label;
        this.titles = List.of(titles);
    }

    String label() {
        return label;
    }

    String headTitle() {
        return titles.getFirst();
    }

    /** The titles of those who are not the head. */
    List<String> titles() {
        return titles.subList(1, titles.size());
    }
}
